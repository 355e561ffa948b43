package org.leadupdate.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The kinds of database that leads can be in. */
public enum DatabaseKind {

	/** The embedded database. */
	HSQLDB("HSQLDB", 2, 5, 0),
	/** MySQL, and what calls itself so. */
	MYSQL("MySQL", 8, 0, 4),
	/** MariaDB, reached through MySQL's driver. */
	MARIADB("MariaDB", 10, 6, 0);

	// MariaDB reached by MySQL's driver may put 5.5.5- before its own version.
	private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

	private final String title;

	private final long least;

	private final String leastText;

	DatabaseKind(String title, int major, int minor, int patch) {
		this.title = title;
		this.least = rank(major, minor, patch);
		this.leastText = major + "." + minor + ((patch > 0) ? "." + patch : "");
	}

	/**
	 * Asks a database what it is.
	 * @param dataSource the database
	 * @return its kind
	 * @throws DatabaseException if it can't be reached
	 * @throws DatabaseSettingsException if it is of another kind, or too old
	 */
	public static DatabaseKind of(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			DatabaseMetaData about = connection.getMetaData();
			return of(about.getDatabaseProductName(), about.getDatabaseProductVersion());
		}
		catch (SQLException ex) {
			throw new DatabaseException(
					"The database can't be reached: " + DriverMessage.of(ex) + ". Give the same command again.", ex);
		}
	}

	static DatabaseKind of(String product, String version) {
		DatabaseKind kind = kind(product, version);
		Matcher numbers = VERSION.matcher(version);
		if (numbers.matches() && rank(numbers) < kind.least) {
			throw new DatabaseSettingsException("The server is %s %s, which is too old: use %s %s or newer."
				.formatted(kind.title, version, kind.title, kind.leastText));
		}
		return kind;
	}

	private static DatabaseKind kind(String product, String version) {
		String name = (product + ' ' + version).toLowerCase(Locale.ROOT);
		if (name.contains("mariadb")) {
			return MARIADB;
		}
		if (name.contains("mysql")) {
			return MYSQL;
		}
		if (name.contains("hsql")) {
			return HSQLDB;
		}
		throw new DatabaseSettingsException(
				"The database is " + product + ", which is not supported: use MySQL 8.0.4 or MariaDB 10.6, or newer.");
	}

	private static long rank(Matcher numbers) {
		String patch = numbers.group(3);
		return rank(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)),
				(patch != null) ? Integer.parseInt(patch) : 0);
	}

	private static long rank(int major, int minor, int patch) {
		return (major * 1_000L + minor) * 1_000L + patch;
	}

}
