package org.leadupdate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool that says early that its server is away, and waits on: a server takes half a
 * minute to restart, and whoever reads the log should not wait that long for a word.
 */
final class PatientDataSource extends HikariDataSource {

	private static final Logger logger = LoggerFactory.getLogger(PatientDataSource.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int TRIES = 3;

	/** In nanoseconds; null while it answers. */
	private final AtomicReference<@Nullable Long> silentSince = new AtomicReference<>();

	PatientDataSource(HikariConfig config) {
		super(patient(config));
	}

	private static HikariConfig patient(HikariConfig config) {
		config.setConnectionTimeout(PATIENCE.toMillis());
		return config;
	}

	@Override
	public Connection getConnection() throws SQLException {
		long begun = System.nanoTime();
		for (int attempt = 1; attempt < TRIES; attempt++) {
			try {
				return answered(super.getConnection());
			}
			catch (SQLTransientConnectionException ex) {
				this.silentSince.compareAndSet(null, begun);
				logger.warn("The database has not answered for {} s. Waiting for it.", silentSeconds(begun));
			}
		}
		return answered(super.getConnection());
	}

	private Connection answered(Connection connection) {
		this.silentSince.set(null);
		return connection;
	}

	private long silentSeconds(long begun) {
		long since = Objects.requireNonNullElse(this.silentSince.get(), begun);
		return Duration.ofNanos(System.nanoTime() - since).toSeconds();
	}

}
