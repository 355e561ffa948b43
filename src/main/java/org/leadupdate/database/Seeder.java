package org.leadupdate.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the tables of an empty database from a folder of CSV files, one a table: for
 * trials.
 */
public class Seeder {

	/** In an order in which each refers to earlier ones only. */
	private static final List<String> TABLES = List.of("associate", "org_entity", "org_vertical", "org_language",
			"extended_field", "extended_field_value", "extended_field_rule", "extended_field_translation", "leads",
			"lead_follow_up", "lead_status_log");

	private static final CSVFormat CSV = CSVFormat.DEFAULT.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setTrim(false)
		.get();

	private static final int BATCH = 1000;

	private final DataSource dataSource;

	private final TransactionOperations transactions;

	/**
	 * Makes a seeder.
	 * @param dataSource the database
	 * @param transactions its transactions
	 */
	public Seeder(DataSource dataSource, TransactionOperations transactions) {
		this.dataSource = dataSource;
		this.transactions = transactions;
	}

	/**
	 * Whether there is anything that seeding would spoil.
	 * @return true if the database holds leads
	 */
	public boolean holdsLeads() {
		return !new JdbcTemplate(this.dataSource).queryForList("SELECT id FROM leads LIMIT 1").isEmpty();
	}

	/**
	 * Fills the tables, all or none.
	 * @param folder its {@code TABLE.csv} files; sub-folders don't count
	 * @return rows by table, of the tables that have a file
	 * @throws SeedException if the folder or a file of it can't be used, or the database
	 * holds leads
	 */
	public Map<String, Long> seed(Path folder) {
		check(folder);
		checkEmpty("leads");
		List<String> tables = TABLES.stream().filter((table) -> Files.exists(folder.resolve(table + ".csv"))).toList();
		tables.forEach(this::checkEmpty);
		try {
			Map<String, Long> rows = new LinkedHashMap<>();
			for (String table : tables) {
				rows.put(table, fill(table, folder.resolve(table + ".csv")));
			}
			return rows;
		}
		catch (RuntimeException ex) {
			// They were empty before.
			tables.forEach((table) -> new JdbcTemplate(this.dataSource).update("DELETE FROM " + table));
			throw ex;
		}
	}

	private void checkEmpty(String table) {
		List<?> row = new JdbcTemplate(this.dataSource).queryForList("SELECT 1 FROM " + table + " LIMIT 1");
		if (!row.isEmpty()) {
			throw new SeedException(
					"The table %s holds rows already, and seed would mix its own with them.".formatted(table)
							+ " Give it an empty database.");
		}
	}

	private static void check(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new SeedException("There is no folder %s.".formatted(folder));
		}
		try (Stream<Path> files = Files.list(folder)) {
			files.filter((file) -> file.toString().endsWith(".csv"))
				.filter((file) -> !TABLES.contains(table(file)))
				.findFirst()
				.ifPresent((file) -> {
					throw new SeedException("%s is named after no table. The tables are: %s.".formatted(file,
							String.join(", ", TABLES)));
				});
		}
		catch (IOException ex) {
			throw new SeedException("The folder %s can't be read: %s.".formatted(folder, ex.getMessage()));
		}
	}

	private static String table(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.substring(0, name.length() - ".csv".length());
	}

	private long fill(String table, Path file) {
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
				CSVParser parser = CSVParser.parse(reader, CSV)) {
			return fill(table, file, parser);
		}
		catch (IOException ex) {
			throw new SeedException("%s can't be read: %s.".formatted(file, ex.getMessage()));
		}
	}

	private long fill(String table, Path file, CSVParser parser) {
		List<SeedColumn> columns = columns(table, file, parser.getHeaderNames());
		if (columns.isEmpty()) {
			return 0;
		}
		SimpleJdbcInsert insert = new SimpleJdbcInsert(this.dataSource).withTableName(tableName(table))
			.usingColumns(columns.stream().map(SeedColumn::name).toArray(String[]::new))
			.usingQuotedIdentifiers();
		long rows = 0;
		List<SqlParameterSource> batch = new ArrayList<>(BATCH);
		for (CSVRecord row : parser) {
			batch.add(values(columns, row, file));
			rows++;
			if (batch.size() == BATCH) {
				insert(insert, batch);
			}
		}
		insert(insert, batch);
		return rows;
	}

	/**
	 * In a transaction of its own: HSQLDB keeps in memory what a transaction could undo.
	 */
	private void insert(SimpleJdbcInsert insert, List<SqlParameterSource> batch) {
		if (!batch.isEmpty()) {
			this.transactions
				.executeWithoutResult((status) -> insert.executeBatch(batch.toArray(SqlParameterSource[]::new)));
			batch.clear();
		}
	}

	/** Table names fold to upper case on HSQLDB, and are quoted by the insert. */
	private String tableName(String table) {
		return (DatabaseKind.of(this.dataSource) == DatabaseKind.HSQLDB) ? table.toUpperCase(Locale.ROOT) : table;
	}

	private static SqlParameterSource values(List<SeedColumn> columns, CSVRecord row, Path file) {
		MapSqlParameterSource values = new MapSqlParameterSource();
		for (int i = 0; i < columns.size(); i++) {
			SeedColumn column = columns.get(i);
			try {
				values.addValue(column.name(), column.parse((i < row.size()) ? row.get(i) : ""), column.type());
			}
			catch (RuntimeException ex) {
				throw new SeedException("%s, data row %d, column %s: \"%s\" is no value of that column (%s).".formatted(
						file, row.getRecordNumber(), column.name().toLowerCase(Locale.ROOT), row.get(i),
						ex.getMessage()));
			}
		}
		return values;
	}

	private List<SeedColumn> columns(String table, Path file, List<String> headers) {
		Map<String, SeedColumn> known = known(table);
		List<SeedColumn> columns = new ArrayList<>();
		for (String header : headers) {
			SeedColumn column = known.get(header.strip().toLowerCase(Locale.ROOT));
			if (column == null) {
				throw new SeedException("%s names a column %s that the table does not have. It has: %s.".formatted(file,
						header, String.join(", ", known.keySet())));
			}
			columns.add(column);
		}
		return columns;
	}

	private Map<String, SeedColumn> known(String table) {
		Map<String, SeedColumn> columns = new LinkedHashMap<>();
		// The name is one of TABLES, never a user's.
		new JdbcTemplate(this.dataSource).query("SELECT * FROM " + table + " WHERE 1 = 0", (rows) -> {
			try {
				ResultSetMetaData meta = rows.getMetaData();
				for (int i = 1; i <= meta.getColumnCount(); i++) {
					columns.put(meta.getColumnName(i).toLowerCase(Locale.ROOT),
							new SeedColumn(meta.getColumnName(i), meta.getColumnType(i)));
				}
			}
			catch (SQLException ex) {
				throw new DatabaseException("The columns of " + table + " can't be read.", ex);
			}
			return columns;
		});
		return columns;
	}

}
