package org.leadupdate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

	PatientDataSource(HikariConfig config) {
		super(patient(config));
	}

	private static HikariConfig patient(HikariConfig config) {
		config.setConnectionTimeout(PATIENCE.toMillis());
		return config;
	}

	@Override
	public Connection getConnection() throws SQLException {
		for (int attempt = 1; attempt < TRIES; attempt++) {
			try {
				return super.getConnection();
			}
			catch (SQLTransientConnectionException ex) {
				logger.warn("The database has not answered for {} s. Waiting for it.", attempt * PATIENCE.toSeconds());
			}
		}
		return super.getConnection();
	}

}
