package org.leadupdate.dialect.mysql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.database.RunLock;

/**
 * A lock of MySQL or MariaDB, held as long as its connection, which is used periodically:
 * firewalls and proxies drop idle connections, and the server releases the lock of a
 * machine that lost its power after a timeout. If the connection is lost all the same,
 * the lock is taken again by another.
 */
final class NamedLock implements RunLock {

	private static final Logger logger = LoggerFactory.getLogger(NamedLock.class);

	private final DataSource dataSource;

	private final String name;

	private final Timing timing;

	private final Runnable whenTaken;

	private final CountDownLatch released = new CountDownLatch(1);

	private LockConnection connection;

	/** The number of the connection that got the lock last. */
	private long holder;

	private NamedLock(DataSource dataSource, String name, Timing timing, Runnable whenTaken, LockConnection connection)
			throws SQLException {
		this.dataSource = dataSource;
		this.name = name;
		this.timing = timing;
		this.whenTaken = whenTaken;
		this.connection = connection;
		this.holder = connection.id();
	}

	/**
	 * Takes a lock if it is free.
	 * @param whenTaken called if the connection is lost and somebody else has the lock
	 * @return the lock; empty if it is not free
	 */
	static Optional<RunLock> tryAcquire(DataSource dataSource, String name, Timing timing, Runnable whenTaken)
			throws SQLException {
		LockConnection connection = LockConnection.open(dataSource, name);
		boolean acquired = false;
		try {
			Optional<RunLock> lock = connection.acquire(timing.longestSilence())
					? Optional.of(new NamedLock(dataSource, name, timing, whenTaken, connection).usedNowAndThen())
					: Optional.empty();
			acquired = lock.isPresent();
			return lock;
		}
		finally {
			if (!acquired) {
				connection.close();
			}
		}
	}

	private NamedLock usedNowAndThen() {
		Thread thread = new Thread(this::useNowAndThen, "lock");
		thread.setDaemon(true);
		thread.start();
		return this;
	}

	private void useNowAndThen() {
		try {
			while (!this.released.await(this.timing.beat().toMillis(), TimeUnit.MILLISECONDS) && isStillOurs()) {
				logger.trace("The lock of the run is ours");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Uses the connection, or takes the lock again by another. */
	private synchronized boolean isStillOurs() {
		if (this.released.getCount() == 0 || this.connection.isHeld()) {
			return true;
		}
		this.connection.close();
		try {
			return takeAgain();
		}
		catch (SQLException ex) {
			logger.debug("The server is away; the lock of the run is taken again later", ex);
			return true;
		}
	}

	private boolean takeAgain() throws SQLException {
		this.connection = LockConnection.open(this.dataSource, this.name);
		if (this.connection.acquire(this.timing.longestSilence())) {
			this.holder = this.connection.id();
			logger.warn("The connection that held the lock of the run was lost. Another one has taken the lock.");
			return true;
		}
		// The server may not have noticed yet that the lost connection is gone, or just
		// now.
		long other = this.connection.holder();
		boolean taken = other != 0 && other != this.holder;
		if (taken) {
			this.whenTaken.run();
		}
		return !taken;
	}

	@Override
	public synchronized boolean isHeld() {
		return this.connection.isHeld();
	}

	@Override
	public void close() {
		this.released.countDown();
		synchronized (this) {
			this.connection.close();
		}
	}

	/**
	 * When what happens to the connection of a lock.
	 *
	 * @param longestSilence after which the server releases the lock of an idle
	 * connection
	 * @param beat between two uses; proxies wait for half a minute and longer before they
	 * drop a connection
	 */
	record Timing(Duration longestSilence, Duration beat) {

		static final Timing USUAL = new Timing(Duration.ofMinutes(10), Duration.ofSeconds(15));

	}

}
