package org.leadupdate.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A table that a seed file is stored in. */
final class SeedTable {

	private static final int BATCH = 1000;

	private SeedTable() {
	}

	static boolean isEmpty(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet first = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
			return !first.next();
		}
	}

	/** The table's columns, by name, in its order. */
	static Map<String, SeedColumn> columns(Connection connection, String table) throws SQLException {
		Map<String, SeedColumn> columns = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
			ResultSetMetaData about = none.getMetaData();
			for (int i = 1; i <= about.getColumnCount(); i++) {
				SeedColumn column = SeedColumn.of(about, i);
				columns.put(column.name(), column);
			}
		}
		return columns;
	}

	/** Stores the rows of a file and says how many there were. */
	static long insert(Connection connection, String table, SeedFile file, SeedWrites writes) throws SQLException {
		if (file.columns().isEmpty()) {
			return 0;
		}
		long rows = 0;
		try (PreparedStatement statement = connection.prepareStatement(sql(table, file.columns()))) {
			for (@Nullable
			Object[] row = file.nextRow(); row != null; row = file.nextRow()) {
				bind(statement, row);
				statement.addBatch();
				if (++rows % BATCH == 0) {
					statement.executeBatch();
					writes.afterBatch();
				}
			}
			if (rows % BATCH != 0) {
				statement.executeBatch();
			}
		}
		return rows;
	}

	private static String sql(String table, List<SeedColumn> columns) {
		String names = columns.stream().map(SeedColumn::name).collect(Collectors.joining(", "));
		String places = "?, ".repeat(columns.size() - 1) + '?';
		return "INSERT INTO " + table + " (" + names + ") VALUES (" + places + ')';
	}

	private static void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
		for (int i = 0; i < row.length; i++) {
			statement.setObject(i + 1, row[i]);
		}
	}

}
