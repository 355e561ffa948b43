package org.leadupdate.wiring;

import java.util.List;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.database.CodeMigration;
import org.leadupdate.database.ConnectionPool;
import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseProduct;
import org.leadupdate.database.DatabaseSettingsException;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.seed.Seeder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database of {@code spring.datasource.*}, or the embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
public class DatabaseConfiguration {

	/** The URL that stands for the embedded database, whatever else is set. */
	public static final String EMBEDDED = "embedded";

	@Bean
	HikariDataSource dataSource(DataSourceProperties connection, LeadUpdateProperties properties,
			Environment environment) {
		ConnectionPool pool = new ConnectionPool(properties.parallelism(), properties.workers());
		pool.check(environment.getProperty(ConnectionPool.SETTING, Integer.class));
		return SupportedDatabase.connect(new ConnectionSettings(url(connection), connection.getUsername(),
				connection.getPassword(), properties.dataFolder(), pool.size()));
	}

	/**
	 * An empty URL is a variable that was not filled, and not the wish for another
	 * database.
	 */
	private static @Nullable String url(DataSourceProperties connection) {
		String url = connection.getUrl();
		if (url != null && url.isBlank()) {
			throw new DatabaseSettingsException(
					"spring.datasource.url (SPRING_DATASOURCE_URL) is set, but empty. Give it the JDBC URL of the server, or remove it to use the embedded database.");
		}
		return EMBEDDED.equals(url) ? null : url;
	}

	@Bean
	SupportedDatabase supportedDatabase(DataSource dataSource) {
		return SupportedDatabase.of(DatabaseProduct.of(dataSource));
	}

	@Bean
	DatabaseDialect databaseDialect(SupportedDatabase database) {
		return database.dialect();
	}

	@Bean
	SchemaMigration schemaMigration(DataSource dataSource, DatabaseDialect dialect, List<CodeMigration> migrations) {
		return new SchemaMigration(dataSource, dialect, migrations);
	}

	@Bean
	RunLocks runLocks(DataSource dataSource, DatabaseDialect dialect) {
		return dialect.locks(dataSource);
	}

	@Bean
	Seeder seeder(DataSource dataSource, DatabaseDialect dialect) {
		return new Seeder(dataSource, dialect);
	}

}
