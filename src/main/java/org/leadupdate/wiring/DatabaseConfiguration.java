package org.leadupdate.wiring;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseProduct;
import org.leadupdate.database.DatabaseProperties;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.seed.Seeder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The database of {@code spring.datasource.*}, or the embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DataSourceProperties.class, DatabaseProperties.class })
public class DatabaseConfiguration {

	@Bean
	HikariDataSource dataSource(DataSourceProperties connection, DatabaseProperties database, Environment environment) {
		database.checkPool(environment.getProperty(DatabaseProperties.POOL, Integer.class));
		String url = StringUtils.hasText(connection.getUrl()) ? connection.getUrl() : null;
		return SupportedDatabase.connect(new ConnectionSettings(url, connection.getUsername(), connection.getPassword(),
				database.dataFolder(), database.poolSize()));
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
	SchemaMigration schemaMigration(DataSource dataSource, DatabaseDialect dialect) {
		return new SchemaMigration(dataSource, dialect);
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
