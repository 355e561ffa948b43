package org.leadupdate.dialect.mysql;

import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.jspecify.annotations.Nullable;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.database.DriverMessage;

/** Connections to a MySQL or MariaDB server. */
final class MySqlDataSource {

	/** Required for correct results, so that a URL can't override them. */
	private static final Map<String, String> NEEDED = Map.ofEntries(Map.entry("rewriteBatchedStatements", "true"),
			Map.entry("connectionTimeZone", "UTC"), Map.entry("forceConnectionTimeZoneToSession", "true"),
			Map.entry("characterEncoding", "UTF-8"), Map.entry("useUnicode", "true"),
			// Nothing is ever shortened.
			Map.entry("jdbcCompliantTruncation", "true"),
			// A date without a day, or all zeros, is none.
			Map.entry("zeroDateTimeBehavior", "CONVERT_TO_NULL"),
			// An update counts the leads it finds.
			Map.entry("useAffectedRows", "false"),
			// A lead locked by another transaction delays its block by seconds, not
			// InnoDB's 50. The mode is this program's, whatever the server's is: strict,
			// and with none that gives its SQL another meaning. With NO_BACKSLASH_ESCAPES
			// the driver would bind text as bytes, which are not JSON.
			Map.entry("sessionVariables",
					"innodb_lock_wait_timeout=3,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'"));

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
		int code = (reason instanceof SQLException sql) ? sql.getErrorCode() : 0;
		return switch (code) {
			case 1040, 1203, 1226 -> "Allow the account more connections, or wait until others are closed";
			case 3159 -> "The server demands TLS: remove sslMode=DISABLED from spring.datasource.url";
			case 1045, 1698 -> "Check spring.datasource.username and password, and, if the account demands TLS or a "
					+ "certificate, sslMode and clientCertificateKeyStoreUrl in spring.datasource.url";
			default ->
				"Check spring.datasource.url, username and password, and that the server is up" + (isOfTls(reason)
						? ", and how sslMode and the certificates in spring.datasource.url are set" : "");
		} + ". Then run the same command again.";
	}

	private static boolean isOfTls(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SSLException || cause instanceof CertificateException) {
				return true;
			}
		}
		return false;
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
