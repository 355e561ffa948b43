package org.leadupdate.wiring;

import javax.sql.DataSource;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.profile.ProfileRepository;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.ResultConversion;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RunCreator;
import org.leadupdate.result.RunRemoval;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunThroughput;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The runs and their results in the database. */
@Configuration(proxyBeanMethods = false)
public class ResultConfiguration {

	@Bean
	RunRepository runRepository(DataSource dataSource, DatabaseDialect dialect) {
		return new RunRepository(JdbcClient.create(dataSource), dialect::timestamp);
	}

	@Bean
	RunCreator runBeginning(DataSource dataSource, PlatformTransactionManager transactionManager,
			DatabaseDialect dialect, RunRepository runs) {
		return new RunCreator(JdbcClient.create(dataSource), new TransactionTemplate(transactionManager),
				dialect::timestamp, runs);
	}

	@Bean
	RunRemoval runRemoval(DataSource dataSource, PlatformTransactionManager transactionManager,
			DatabaseDialect dialect) {
		return new RunRemoval(JdbcClient.create(dataSource), new TransactionTemplate(transactionManager),
				dialect::timestamp);
	}

	@Bean
	RunThroughput runThroughput(DataSource dataSource) {
		return new RunThroughput(JdbcClient.create(dataSource));
	}

	@Bean
	ProfileRepository profileRepository(DataSource dataSource) {
		return new ProfileRepository(JdbcClient.create(dataSource));
	}

	@Bean
	ResultRepository resultRepository(DataSource dataSource) {
		return new ResultRepository(new JdbcTemplate(dataSource));
	}

	@Bean
	RejectedRowRepository rejectedRowRepository(DataSource dataSource) {
		return new RejectedRowRepository(new JdbcTemplate(dataSource));
	}

	@Bean
	ChunkResults chunkResults(DataSource dataSource, DatabaseDialect dialect, RejectedRowRepository rejected,
			ResultRepository results) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		return new ChunkResults(jdbc, rejected, results, dialect.largestPack(jdbc));
	}

	@Bean
	ResultConversion resultConversion(DataSource dataSource, ChunkResults chunks,
			PlatformTransactionManager transactionManager) {
		return new ResultConversion(new JdbcTemplate(dataSource), chunks, new TransactionTemplate(transactionManager));
	}

	@Bean
	DeliveryJournal deliveryJournal(DataSource dataSource) {
		return new DeliveryJournal(JdbcClient.create(dataSource));
	}

}
