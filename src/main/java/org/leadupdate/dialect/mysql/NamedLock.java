package org.leadupdate.dialect.mysql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DriverMessage;
import org.leadupdate.database.RunLock;

/**
 * A lock of MySQL or MariaDB, held as long as its connection, which is used periodically:
 * firewalls and proxies drop idle connections, and the server releases the lock of a
 * machine that lost its power after a timeout.
 */
final class NamedLock implements RunLock {

	// MySQL allows 64 characters, and names are shared by the whole server.
	private static final int HASH_LENGTH = 40;

	/** The time after which the server releases the lock of an idle connection. */
	private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

	/** Proxies wait for half a minute and longer before they drop a connection. */
	private static final Duration BEAT = Duration.ofSeconds(15);

	private static final Logger logger = LoggerFactory.getLogger(NamedLock.class);

	private final Connection connection;

	private final String name;

	private final CountDownLatch released = new CountDownLatch(1);

	private NamedLock(Connection connection, String name) {
		this.connection = connection;
		this.name = name;
	}

	static Optional<RunLock> tryAcquire(DataSource dataSource, String name) {
		return tryAcquire(dataSource, name, LONGEST_SILENCE, BEAT);
	}

	static Optional<RunLock> tryAcquire(DataSource dataSource, String name, Duration longestSilence, Duration beat) {
		try {
			return tryAcquire(dataSource.getConnection(), name, longestSilence, beat);
		}
		catch (SQLException ex) {
			throw new DatabaseException(
					"The lock of the run can't be acquired: " + DriverMessage.of(ex) + ". Run the same command again.",
					ex);
		}
	}

	private static Optional<RunLock> tryAcquire(Connection connection, String name, Duration longestSilence,
			Duration beat) throws SQLException {
		boolean acquired = false;
		try {
			NamedLock lock = of(connection, name);
			acquired = lock.acquire(longestSilence, beat);
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
			throw new DatabaseException("The lock of the run can't be checked: " + DriverMessage.of(ex) + ".", ex);
		}
	}

	/** Each database of the same server has its own locks. */
	private static NamedLock of(Connection connection, String name) throws SQLException {
		return new NamedLock(connection, "lead-update:" + hash(connection.getCatalog() + '\n' + name));
	}

	private boolean acquire(Duration longestSilence, Duration beat) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("SET SESSION wait_timeout = ?")) {
			statement.setLong(1, longestSilence.toSeconds());
			statement.execute();
		}
		boolean acquired = ask("SELECT GET_LOCK(?, 0) = 1");
		if (acquired) {
			Thread thread = new Thread(() -> useNowAndThen(beat), "lock");
			thread.setDaemon(true);
			thread.start();
		}
		return acquired;
	}

	private void useNowAndThen(Duration beat) {
		try {
			while (!this.released.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
				isHeld();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
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
		this.released.countDown();
		try (this.connection) {
			ask("SELECT RELEASE_LOCK(?) = 1");
		}
		catch (SQLException ex) {
			// The connection is closed, which has released the lock.
			logger.debug("The lock of the run was released with its connection", ex);
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
