package org.leadupdate.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;

/**
 * The server that tests run on: the one {@code LEADS_TEST_JDBC_URL} names (user root, no
 * password), else a MariaDB that is started once a JVM.
 */
final class TestServer {

	static final String USER = "root";

	private static final String NAMED = Objects.requireNonNullElse(System.getenv("LEADS_TEST_JDBC_URL"), "");

	private TestServer() {
	}

	static boolean isAvailable() {
		return isNamed() || MariaDb.isAvailable();
	}

	private static boolean isNamed() {
		return !NAMED.isBlank();
	}

	/** The URL of a new, empty schema. */
	static String url(String name) {
		if (!isNamed()) {
			MariaDb.assumeAvailable();
		}
		return schema(Running.URL, name);
	}

	static String schema(String server, String name) {
		String schema = "test_" + name.toLowerCase(Locale.ROOT);
		try (Connection connection = DriverManager.getConnection(server, USER, "");
				Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + schema);
			statement.execute("CREATE DATABASE " + schema);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No schema " + schema + " on " + server, ex);
		}
		return server + schema;
	}

	/** Starts the server when first asked for. */
	private static final class Running {

		static final String URL = url();

		private static String url() {
			return isNamed() ? NAMED.substring(0, NAMED.lastIndexOf('/') + 1) : mariaDb();
		}

		private static String mariaDb() {
			// durability is not what these tests are about
			return MariaDb.start("--innodb-flush-log-at-trx-commit=0");
		}

	}

}
