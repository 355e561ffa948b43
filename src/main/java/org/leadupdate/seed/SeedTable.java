package org.leadupdate.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.BulkLoad;
import org.leadupdate.database.DatabaseDialect;

/**
 * A table to fill from a seed file.
 *
 * @param connection the database
 * @param name the table's name
 */
record SeedTable(Connection connection, String name) {

	private static final int BATCH = 1000;

	boolean isEmpty() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet first = statement.executeQuery("SELECT 1 FROM " + this.name + " LIMIT 1")) {
			return !first.next();
		}
	}

	/** The table's columns by name, in order. */
	Map<String, SeedColumn> columns() throws SQLException {
		Map<String, SeedColumn> columns = new LinkedHashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet none = statement.executeQuery("SELECT * FROM " + this.name + " WHERE 1 = 0")) {
			ResultSetMetaData about = none.getMetaData();
			for (int i = 1; i <= about.getColumnCount(); i++) {
				SeedColumn column = SeedColumn.of(about, i);
				columns.put(column.name(), column);
			}
		}
		return columns;
	}

	/** Stores the rows of a file and returns their number. */
	long insert(SeedFile file, DatabaseDialect dialect, BulkLoad load) throws SQLException {
		if (file.columns().isEmpty()) {
			return 0;
		}
		long rows = 0;
		try (PreparedStatement statement = this.connection.prepareStatement(sql(file.columns()))) {
			for (@Nullable
			Object[] row = file.nextRow(); row != null; row = file.nextRow()) {
				bind(statement, row, dialect);
				statement.addBatch();
				if (++rows % BATCH == 0) {
					statement.executeBatch();
					load.afterBatch();
				}
			}
			if (rows % BATCH != 0) {
				statement.executeBatch();
			}
		}
		return rows;
	}

	private String sql(List<SeedColumn> columns) {
		String names = columns.stream().map(SeedColumn::name).collect(Collectors.joining(", "));
		String places = "?, ".repeat(columns.size() - 1) + '?';
		return "INSERT INTO " + this.name + " (" + names + ") VALUES (" + places + ')';
	}

	private static void bind(PreparedStatement statement, @Nullable Object[] row, DatabaseDialect dialect)
			throws SQLException {
		for (int i = 0; i < row.length; i++) {
			statement.setObject(i + 1,
					(row[i] instanceof LocalDateTime timestamp) ? dialect.timestamp(timestamp) : row[i]);
		}
	}

}
