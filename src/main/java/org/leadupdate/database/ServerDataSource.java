package org.leadupdate.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.jspecify.annotations.Nullable;

/** Connections to a MySQL or MariaDB server. */
public final class ServerDataSource {

	/** Without these results would be wrong, so that no URL can turn them off. */
	private static final Map<String, String> NEEDED = Map.of("rewriteBatchedStatements", "true", "connectionTimeZone",
			"UTC", "forceConnectionTimeZoneToSession", "true", "characterEncoding", "UTF-8", "useUnicode", "true",
			// A lead that another client holds costs its block seconds, not InnoDB's 50.
			// And where there are no backslashes the driver binds text as bytes, which
			// are no JSON.
			"sessionVariables", "innodb_lock_wait_timeout=3,sql_mode=REPLACE(@@sql_mode,'NO_BACKSLASH_ESCAPES','')");

	/**
	 * Milliseconds. A dead server is noticed in five minutes. Statements of many rows are
	 * long, and to find their places each time would be a fifth of the threads' work.
	 */
	private static final Map<String, String> DEFAULTS = Map.of("connectTimeout", "10000", "socketTimeout", "300000",
			"tcpKeepAlive", "true", "cachePrepStmts", "true", "prepStmtCacheSqlLimit", "16384");

	// user:password@ before the host, and every property
	private static final Pattern SECRETS = Pattern.compile("(?<=//)[^/?]*@|[?(].*");

	/** Of the server, or of the account. */
	private static final Set<Integer> NO_CONNECTION_LEFT = Set.of(1040, 1203, 1226);

	private static final Pattern MYSQL = Pattern.compile("jdbc:mysql(\\+srv)?(:\\w+)?://");

	private ServerDataSource() {
	}

	/**
	 * Opens a pool, and one connection at once.
	 * @throws DatabaseSettingsException if the URL is of another database
	 * @throws DatabaseException if the server can't be reached
	 */
	public static HikariDataSource open(String url, @Nullable String username, @Nullable String password,
			int poolSize) {
		checkUrl(url);
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(username);
		config.setPassword(password);
		config.setDataSourceProperties(properties(url));
		config.setMaximumPoolSize(poolSize);
		config.setMinimumIdle(1);
		config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		try {
			return new HikariDataSource(config);
		}
		catch (PoolInitializationException ex) {
			Throwable reason = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new DatabaseException("The database " + SECRETS.matcher(url).replaceAll("") + " can't be reached: "
					+ DriverMessage.of(reason) + ". " + advice(reason), reason);
		}
	}

	private static String advice(Throwable reason) {
		boolean full = reason instanceof SQLException sql && NO_CONNECTION_LEFT.contains(sql.getErrorCode());
		return (full ? "Give the account more connections, or wait until others end"
				: "Check spring.datasource.url, username and password, and that the server is up")
				+ ". Then give the same command again.";
	}

	private static void checkUrl(String url) {
		if (url.startsWith("jdbc:mariadb:")) {
			throw new DatabaseSettingsException("spring.datasource.url begins with jdbc:mariadb:, whose driver is not "
					+ "part of this program. Write jdbc:mysql: instead: MariaDB is reached the same way.");
		}
		if (url.startsWith("jdbc:hsqldb:")) {
			throw new DatabaseSettingsException("spring.datasource.url begins with jdbc:hsqldb:. Leave the property "
					+ "out to use the embedded database; lead-update.data-dir says where it is.");
		}
		if (!MYSQL.matcher(url).lookingAt()) {
			throw new DatabaseSettingsException("spring.datasource.url does not begin with jdbc:mysql://. "
					+ "Write jdbc:mysql://HOST:PORT/DATABASE, for MySQL and MariaDB alike.");
		}
	}

	private static Properties properties(String url) {
		Properties properties = new Properties();
		DEFAULTS.forEach((name, value) -> {
			if (!url.contains(name + '=')) {
				properties.setProperty(name, value);
			}
		});
		properties.putAll(NEEDED);
		return properties;
	}

}
