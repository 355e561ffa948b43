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
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that may hold a lock, as long as it is open. */
final class LockConnection implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LockConnection.class);

	// MySQL allows 64 characters, and names are shared by the whole server.
	private static final int HASH_LENGTH = 40;

	private final Connection connection;

	private final String name;

	/** Also where the answer was lost. */
	private boolean askedFor;

	private LockConnection(Connection connection, String name) {
		this.connection = connection;
		this.name = name;
	}

	static LockConnection open(DataSource dataSource, String name) throws SQLException {
		Connection opened = dataSource.getConnection();
		return new LockConnection(opened, name(opened, name));
	}

	/**
	 * What the server calls a lock: each of its databases has locks of its own.
	 */
	static String name(Connection connection, String lock) throws SQLException {
		return "lead-update:" + hash(connection.getCatalog() + '\n' + lock);
	}

	/**
	 * Takes the lock if nobody else has it.
	 * @param longestSilence after which the server closes an idle connection, and
	 * releases its lock
	 */
	boolean acquire(Duration longestSilence) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("SET SESSION wait_timeout = ?")) {
			statement.setLong(1, longestSilence.toSeconds());
			statement.execute();
		}
		this.askedFor = true;
		return ask("SELECT GET_LOCK(?, 0)") == 1;
	}

	/** The number of the connection that has the lock; 0 if none has. */
	long holder() throws SQLException {
		return ask("SELECT IS_USED_LOCK(?)");
	}

	/** Its own number. */
	long id() throws SQLException {
		return ask("SELECT CONNECTION_ID() FROM (SELECT ? AS name) l");
	}

	boolean isHeld() {
		try {
			return ask("SELECT IS_USED_LOCK(?) = CONNECTION_ID()") == 1;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private long ask(String question) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(question)) {
			statement.setString(1, this.name);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() ? answer.getLong(1) : 0;
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

	@Override
	public void close() {
		try (this.connection) {
			if (this.askedFor) {
				ask("SELECT RELEASE_LOCK(?)");
			}
		}
		catch (SQLException ex) {
			// The connection is closed, which has released the lock.
			logger.debug("The lock of the run was released with its connection", ex);
		}
	}

}
