package org.leadupdate.dialect.mysql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.jspecify.annotations.Nullable;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.database.DriverMessage;

/** Connections to a MySQL or MariaDB server. */
final class MySqlDataSource {

	/** Required for correct results, so that a URL can't override them. */
	private static final Map<String, String> NEEDED = Map.of("rewriteBatchedStatements", "true", "connectionTimeZone",
			"UTC", "forceConnectionTimeZoneToSession", "true", "characterEncoding", "UTF-8", "useUnicode", "true",
			// A lead locked by another transaction delays its block by seconds, not
			// InnoDB's 50.
			// With NO_BACKSLASH_ESCAPES the driver would bind text as bytes, which are
			// not JSON.
			"sessionVariables", "innodb_lock_wait_timeout=3,sql_mode=REPLACE(@@sql_mode,'NO_BACKSLASH_ESCAPES','')");

	/**
	 * In milliseconds. A dead server is detected within five minutes. Statements of many
	 * rows are long, and parsing them each time would be a fifth of the threads' work.
	 */
	private static final Map<String, String> DEFAULTS = Map.of("connectTimeout", "10000", "socketTimeout", "300000",
			"tcpKeepAlive", "true", "cachePrepStmts", "true", "prepStmtCacheSqlLimit", "16384");

	private static final Pattern MYSQL = Pattern.compile("jdbc:mysql(\\+srv)?(:\\w+)?://");

	private MySqlDataSource() {
	}

	/**
	 * Whether a URL is of such a server.
	 * @throws DatabaseSettingsException if it names the driver of MariaDB
	 */
	static boolean isFor(@Nullable String url) {
		if (url != null && url.startsWith("jdbc:mariadb:")) {
			throw new DatabaseSettingsException("spring.datasource.url begins with jdbc:mariadb:, whose driver is not "
					+ "part of this program. Write jdbc:mysql: instead: MariaDB is reached the same way.");
		}
		return url != null && MYSQL.matcher(url).lookingAt();
	}

	/**
	 * Opens a pool, and one connection at once.
	 * @throws DatabaseSettingsException if the URL is refused
	 * @throws DatabaseException if the server can't be reached
	 */
	static HikariDataSource open(ConnectionSettings settings) {
		MySqlUrl url = MySqlUrl.of(Objects.requireNonNull(settings.url()));
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url.given());
		config.setUsername(settings.username());
		config.setPassword(settings.password());
		config.setDataSourceProperties(properties(url));
		config.setMaximumPoolSize(settings.poolSize());
		config.setMinimumIdle(1);
		config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		try {
			return new PatientDataSource(config);
		}
		catch (PoolInitializationException ex) {
			Throwable reason = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new DatabaseException(
					"The database " + url + " can't be reached: " + DriverMessage.of(reason) + ". " + advice(reason),
					reason);
		}
	}

	private static String advice(Throwable reason) {
		boolean full = reason instanceof SQLException sql
				&& MySqlErrors.classify(sql) == DatabaseError.NO_CONNECTION_LEFT;
		return (full ? "Allow the account more connections, or wait until others are closed"
				: "Check spring.datasource.url, username and password, and that the server is up")
				+ ". Then run the same command again.";
	}

	private static Properties properties(MySqlUrl url) {
		Properties properties = new Properties();
		DEFAULTS.forEach((name, value) -> {
			if (!url.sets(name)) {
				properties.setProperty(name, value);
			}
		});
		properties.putAll(MySqlUrl.OFF);
		properties.putAll(NEEDED);
		return properties;
	}

}
