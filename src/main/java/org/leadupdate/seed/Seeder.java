package org.leadupdate.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import org.leadupdate.database.BulkLoad;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DriverMessage;

/** Fills the tables of an empty database with test data from a folder of CSV files. */
public class Seeder {

	private static final Set<DatabaseError> NOT_OF_A_FILE = Set.of(DatabaseError.UNAVAILABLE, DatabaseError.DISK_FULL);

	private final DataSource dataSource;

	private final DatabaseDialect dialect;

	/**
	 * Creates a seeder.
	 * @param dataSource the database, with its tables
	 * @param dialect its dialect
	 */
	public Seeder(DataSource dataSource, DatabaseDialect dialect) {
		this.dataSource = dataSource;
		this.dialect = dialect;
	}

	/**
	 * Stores all files of a folder, or none, each in the table it is named after.
	 * Subfolders and files other than {@code .csv} are ignored.
	 * @param path the folder
	 * @return the number of stored rows by table
	 * @throws SeedException if the folder, a file, a column or a cell is invalid, or the
	 * database already has leads or rows in a table to fill
	 * @throws DatabaseException if the database fails
	 */
	public Map<String, Long> seed(Path path) {
		SeedFolder folder = new SeedFolder(path);
		try (Connection connection = this.dataSource.getConnection()) {
			checkEmpty(connection, folder);
			return fill(connection, folder);
		}
		catch (SQLException ex) {
			throw new DatabaseException("The seed can't be stored: " + DriverMessage.of(ex)
					+ ". The disk of the database may be full, or the connection lost. Nothing was stored; fix that and seed again.",
					ex);
		}
	}

	/**
	 * Whether the database already has leads.
	 * @return true if there are leads
	 * @throws DatabaseException if the database fails
	 */
	public boolean holdsLeads() {
		try (Connection connection = this.dataSource.getConnection()) {
			return !new SeedTable(connection, "leads").isEmpty();
		}
		catch (SQLException ex) {
			throw new DatabaseException("The leads can't be read: " + DriverMessage.of(ex) + ".", ex);
		}
	}

	private static void checkEmpty(Connection connection, SeedFolder folder) throws SQLException {
		if (!new SeedTable(connection, "leads").isEmpty()) {
			throw new SeedException("The database already has leads, and seed only fills an empty one. "
					+ "Use another database, or delete its leads first.");
		}
		for (String table : folder.tables()) {
			if (!new SeedTable(connection, table).isEmpty()) {
				throw new SeedException("The table " + table + " already has rows, and seed only fills empty tables. "
						+ "Delete them first, or remove " + folder.file(table) + '.');
			}
		}
	}

	private Map<String, Long> fill(Connection connection, SeedFolder folder) throws SQLException {
		BulkLoad load = this.dialect.bulkLoad(connection);
		load.begin();
		try {
			Map<String, Long> rows = new LinkedHashMap<>();
			for (String table : folder.tables()) {
				rows.put(table, fill(connection, table, folder.file(table), load));
			}
			load.commit();
			return rows;
		}
		catch (SQLException | RuntimeException ex) {
			rollback(load, folder, ex);
			throw ex;
		}
	}

	private static void rollback(BulkLoad load, SeedFolder folder, Exception reason) {
		try {
			load.rollback(folder.tables());
		}
		catch (SQLException ex) {
			reason.addSuppressed(ex);
		}
	}

	private long fill(Connection connection, String table, Path path, BulkLoad load) throws SQLException {
		try (SeedFile file = SeedFile.open(path, new SeedTable(connection, table).columns())) {
			return new SeedTable(connection, table).insert(file, this.dialect, load);
		}
		catch (SQLException ex) {
			if (NOT_OF_A_FILE.contains(this.dialect.error(ex))) {
				throw ex;
			}
			throw unstorable(path, ex);
		}
		catch (IOException ex) {
			throw unstorable(path, ex);
		}
	}

	private static SeedException unstorable(Path path, Exception ex) {
		return new SeedException(
				path + " can't be stored: " + DriverMessage.of(ex) + ". Nothing was stored. Correct it and seed again.",
				ex);
	}

}
