package org.leadupdate.wiring;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.leadupdate.database.DatabaseKind;
import org.leadupdate.database.DatabaseProperties;
import org.leadupdate.database.EmbeddedDataSource;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.database.ServerDataSource;
import org.leadupdate.seed.Seeder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Connects to the database of {@code spring.datasource.*}, or opens the embedded one
 * where no URL is set.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DataSourceProperties.class, DatabaseProperties.class })
public class DatabaseConfiguration {

	@Bean
	HikariDataSource dataSource(DataSourceProperties connection, DatabaseProperties database, Environment environment) {
		database.checkPool(environment.getProperty(DatabaseProperties.POOL, Integer.class));
		String url = connection.getUrl();
		return StringUtils.hasText(url)
				? ServerDataSource.open(url, connection.getUsername(), connection.getPassword(), database.poolSize())
				: EmbeddedDataSource.open(database.dataFolder(), database.poolSize());
	}

	@Bean
	DatabaseKind databaseKind(DataSource dataSource) {
		return DatabaseKind.of(dataSource);
	}

	@Bean
	SchemaMigration schemaMigration(DataSource dataSource, DatabaseKind kind) {
		return new SchemaMigration(dataSource, kind);
	}

	@Bean
	RunLocks runLocks(DataSource dataSource, DatabaseKind kind) {
		return new RunLocks(dataSource, kind);
	}

	@Bean
	Seeder seeder(DataSource dataSource, DatabaseKind kind) {
		return new Seeder(dataSource, kind);
	}

}
