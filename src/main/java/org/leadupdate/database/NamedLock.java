package org.leadupdate.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock of MySQL or MariaDB: it lives as long as its connection, which it keeps. */
final class NamedLock implements RunLock {

	// MySQL allows 64 characters, and names are the whole server's.
	private static final int HASH_LENGTH = 40;

	private static final Logger logger = LoggerFactory.getLogger(NamedLock.class);

	private final Connection connection;

	private final String name;

	private NamedLock(Connection connection, String name) {
		this.connection = connection;
		this.name = name;
	}

	static Optional<RunLock> tryAcquire(DataSource dataSource, String name) {
		try {
			return tryAcquire(dataSource.getConnection(), name);
		}
		catch (SQLException ex) {
			throw new DatabaseException(
					"The run's lock can't be taken: " + DriverMessage.of(ex) + ". Give the same command again.", ex);
		}
	}

	private static Optional<RunLock> tryAcquire(Connection connection, String name) throws SQLException {
		boolean acquired = false;
		try {
			NamedLock lock = of(connection, name);
			acquired = lock.acquire();
			return acquired ? Optional.of(lock) : Optional.empty();
		}
		finally {
			if (!acquired) {
				connection.close();
			}
		}
	}

	static boolean isHeld(DataSource dataSource, String name) {
		try (Connection connection = dataSource.getConnection()) {
			return of(connection, name).ask("SELECT IS_USED_LOCK(?) IS NOT NULL");
		}
		catch (SQLException ex) {
			throw new DatabaseException("The run's lock can't be looked at: " + DriverMessage.of(ex) + ".", ex);
		}
	}

	/** Another database of the same server has locks of its own. */
	private static NamedLock of(Connection connection, String name) throws SQLException {
		return new NamedLock(connection, "lead-update:" + hash(connection.getCatalog() + '\n' + name));
	}

	private boolean acquire() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			// A server drops connections that are silent for eight hours; a run may take
			// longer.
			statement.execute("SET SESSION wait_timeout = 2147483");
		}
		return ask("SELECT GET_LOCK(?, 0) = 1");
	}

	@Override
	public boolean isHeld() {
		try {
			return ask("SELECT IS_USED_LOCK(?) = CONNECTION_ID()");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		try (this.connection) {
			ask("SELECT RELEASE_LOCK(?) = 1");
		}
		catch (SQLException ex) {
			// The connection is gone, and took the lock along: there is nothing to
			// release.
			logger.debug("The run's lock went with its connection", ex);
		}
	}

	private boolean ask(String question) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(question)) {
			statement.setString(1, this.name);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
