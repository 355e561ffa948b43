package org.leadupdate.wiring;

import java.time.Clock;
import javax.sql.DataSource;

import org.leadupdate.batch.CommittedChunks;
import org.leadupdate.batch.PartitionDistribution;
import org.leadupdate.batch.PartitionStep;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.share.PartitionTasks;
import org.leadupdate.share.SharedRate;
import org.leadupdate.share.SharedRuns;
import org.leadupdate.share.SharedSpool;
import org.leadupdate.workers.Exclusion;
import org.leadupdate.workers.PartitionQueue;
import org.leadupdate.workers.PartitionRunner;
import org.leadupdate.workers.RemotePartitions;
import org.leadupdate.workers.Shared;
import org.leadupdate.workers.Worker;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs with workers: made only where one is used. */
@Configuration(proxyBeanMethods = false)
@Lazy
public class WorkersConfiguration {

	@Bean
	SharedRuns sharedRuns(DataSource dataSource) {
		return new SharedRuns(JdbcClient.create(dataSource));
	}

	@Bean
	SharedSpool sharedSpool(DataSource dataSource, SharedRuns runs) {
		return new SharedSpool(JdbcClient.create(dataSource), runs);
	}

	@Bean
	PartitionTasks partitionTasks(DataSource dataSource) {
		return new PartitionTasks(JdbcClient.create(dataSource));
	}

	@Bean
	SharedRate sharedRate(DataSource dataSource, PlatformTransactionManager transactionManager) {
		return new SharedRate(JdbcClient.create(dataSource), new TransactionTemplate(transactionManager,
				new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW)));
	}

	@Bean
	PartitionQueue partitionQueue(DataSource dataSource, LeadUpdateProperties properties) {
		return new PartitionQueue(dataSource, properties.workerHeartbeat());
	}

	@Bean
	Shared shared(SharedRuns runs, SharedSpool spool, PartitionTasks tasks, DataSource dataSource,
			DatabaseDialect dialect, LeadUpdateProperties properties) {
		return new Shared(runs, spool, tasks, new Exclusion(new JdbcTemplate(dataSource),
				dialect.workerFence().orElseThrow(), PartitionQueue.longestSilence(properties.workerHeartbeat())));
	}

	@Bean
	PartitionRunner partitionRunner(PartitionStep.Components components, Shared shared, DatabaseDialect dialect) {
		return new PartitionRunner(components, shared, dialect::error);
	}

	@Bean
	RemotePartitions remotePartitions(JobRepository jobRepository, PartitionQueue queue, PartitionRunner runner,
			Shared shared, ChunkResults results, CommittedChunks committed, StopSignal stop) {
		return new RemotePartitions(jobRepository, queue, runner, shared,
				new RemotePartitions.Committed(results, committed), stop);
	}

	@Bean
	PartitionDistribution partitionDistribution(ObjectProvider<RemotePartitions> remote) {
		return new PartitionDistribution() {
			@Override
			public PartitionHandler handler(RunPlan plan) {
				return remote.getObject().handler(plan);
			}

			@Override
			public void revoke(RunPlan plan) {
				remote.getObject().revoke(plan);
			}
		};
	}

	@Bean
	Worker worker(PartitionQueue queue, PartitionTasks tasks, SharedRuns runs, StopSignal stop, Clock clock) {
		return new Worker(queue, tasks, runs, stop, clock);
	}

}
