package org.leadupdate.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseKind;
import org.leadupdate.database.DriverMessage;

/** Fills the tables of an empty database from a folder of CSV files, for trials. */
public class Seeder {

	/** Of a server. */
	private static final Set<Integer> FULL_DISK = Set.of(1021, 1026, 1030, 1114);

	private final DataSource dataSource;

	private final DatabaseKind kind;

	/**
	 * Makes a seeder.
	 * @param dataSource the database, with its tables
	 * @param kind its kind
	 */
	public Seeder(DataSource dataSource, DatabaseKind kind) {
		this.dataSource = dataSource;
		this.kind = kind;
	}

	/**
	 * Stores a folder's files, all or none, each in the table it is named after. Folders
	 * within it, and files that are no {@code .csv}, are left alone.
	 * @param path the folder
	 * @return the number of rows stored in each table that there is a file for
	 * @throws SeedException if the folder, a file, a column or a cell is wrong, or the
	 * database holds leads, or other rows where some are to be stored
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
					+ ". The disk of the database may be full, or the connection lost. Nothing was stored; mend that and seed again.",
					ex);
		}
	}

	/**
	 * Whether there is anything that seeding would spoil.
	 * @return true if the database holds leads
	 * @throws DatabaseException if the database fails
	 */
	public boolean holdsLeads() {
		try (Connection connection = this.dataSource.getConnection()) {
			return !SeedTable.isEmpty(connection, "leads");
		}
		catch (SQLException ex) {
			throw new DatabaseException("The leads can't be read: " + DriverMessage.of(ex) + ".", ex);
		}
	}

	private static void checkEmpty(Connection connection, SeedFolder folder) throws SQLException {
		if (!SeedTable.isEmpty(connection, "leads")) {
			throw new SeedException("The database holds leads already, and seed fills an empty one only. "
					+ "Use another database, or delete its leads first.");
		}
		for (String table : folder.tables()) {
			if (!SeedTable.isEmpty(connection, table)) {
				throw new SeedException("The table " + table + " holds rows already, and seed fills empty ones only. "
						+ "Delete them first, or remove " + folder.file(table) + '.');
			}
		}
	}

	private Map<String, Long> fill(Connection connection, SeedFolder folder) throws SQLException {
		SeedWrites writes = SeedWrites.of(this.kind, connection);
		writes.begin();
		try {
			Map<String, Long> rows = new LinkedHashMap<>();
			for (String table : folder.tables()) {
				rows.put(table, fill(connection, table, folder.file(table), writes));
			}
			writes.keep();
			return rows;
		}
		catch (SQLException | RuntimeException ex) {
			discard(writes, folder, ex);
			throw ex;
		}
	}

	private static void discard(SeedWrites writes, SeedFolder folder, Exception reason) {
		try {
			writes.discard(folder.tables());
		}
		catch (SQLException ex) {
			reason.addSuppressed(ex);
		}
	}

	private static long fill(Connection connection, String table, Path path, SeedWrites writes) throws SQLException {
		try (SeedFile file = SeedFile.open(path, SeedTable.columns(connection, table))) {
			return SeedTable.insert(connection, table, file, writes);
		}
		catch (SQLException ex) {
			if (isOfTheDatabase(ex)) {
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
				path + " can't be stored: " + DriverMessage.of(ex) + ". Nothing was stored; correct it and seed again.",
				ex);
	}

	/**
	 * A lost connection, or a full disk, which the embedded database calls a general
	 * error.
	 */
	private static boolean isOfTheDatabase(SQLException ex) {
		String state = String.valueOf(ex.getSQLState());
		return state.startsWith("08") || FULL_DISK.contains(ex.getErrorCode())
				|| (ex.getErrorCode() < 0 && Stream.of("22", "23", "42").noneMatch(state::startsWith));
	}

}
