package org.leadupdate.dialect.hsqldb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.database.DriverMessage;

/**
 * The embedded database, exclusive to this process: files named {@code leads.*} in a
 * folder. Closing it shuts it down.
 */
final class HsqldbDataSource extends HikariDataSource {

	private static final String PROPERTIES = ";hsqldb.tx=mvcc;hsqldb.write_delay=false"
			+ ";hsqldb.default_table_type=cached;hsqldb.lock_file=false;sql.syntax_mys=true;shutdown=true";

	/** The fraction of the memory that the cache may use. */
	private static final int CACHE_SHARE = 6;

	/** Kept here, since a garbage-collected logger would lose its level. */
	private static final Logger ENGINE = Logger.getLogger("hsqldb.db");

	private final FolderLock lock;

	private HsqldbDataSource(HikariConfig config, FolderLock lock) {
		super(config);
		this.lock = lock;
	}

	/**
	 * Opens the database in a folder, which is created if necessary.
	 * @throws DatabaseInUseException if another process has it open
	 * @throws DatabaseSettingsException if the folder's name can't be part of a URL
	 * @throws DatabaseException if it can't be opened
	 */
	static HsqldbDataSource open(Path folder, int poolSize) {
		Path absolute = folder.toAbsolutePath().normalize();
		if (absolute.toString().contains(";")) {
			throw new DatabaseSettingsException("The folder " + absolute + " of the embedded database has a semicolon "
					+ "in its name, which the database can't express. Set lead-update.data-dir to another folder.");
		}
		silence();
		return open(config(absolute, poolSize), absolute, FolderLock.acquire(absolute));
	}

	private static HsqldbDataSource open(HikariConfig config, Path folder, FolderLock lock) {
		try {
			return new HsqldbDataSource(config, lock);
		}
		catch (PoolInitializationException ex) {
			release(lock);
			Throwable reason = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new DatabaseException("The embedded database in " + folder + " can't be opened: "
					+ DriverMessage.of(reason)
					+ ". Check that its disk has free space and that the folder is writable. Then run the same command again.",
					reason);
		}
	}

	/** HSQLDB would reconfigure the logging of the whole JVM, and log each opening. */
	private static void silence() {
		System.setProperty("hsqldb.reconfig_logging", "false");
		ENGINE.setLevel(Level.OFF);
	}

	private static HikariConfig config(Path folder, int poolSize) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(
				"jdbc:hsqldb:file:" + folder.resolve("leads") + PROPERTIES + ";hsqldb.cache_size=" + cacheSize());
		config.setUsername("sa");
		config.setPassword("");
		config.setMaximumPoolSize(poolSize);
		config.setMinimumIdle(1);
		// If its last connection were retired, the database would shut down.
		config.setMaxLifetime(0);
		config.setKeepaliveTime(0);
		config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		return config;
	}

	/**
	 * In KB. A row must fit in it: the default of 10 MB is less than a cell may have.
	 */
	private static long cacheSize() {
		return Math.max(10_000, Runtime.getRuntime().maxMemory() / 1024 / CACHE_SHARE);
	}

	@Override
	public void close() {
		if (isClosed()) {
			return;
		}
		try (Connection connection = getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
		catch (SQLException ex) {
			ENGINE.log(Level.FINE, "Committed changes are safe: the next start recovers them from the log.", ex);
		}
		finally {
			super.close();
			release(this.lock);
		}
	}

	private static void release(FolderLock lock) {
		try {
			lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
