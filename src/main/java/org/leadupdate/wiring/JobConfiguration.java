package org.leadupdate.wiring;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

import org.leadupdate.api.ApiSettings;
import org.leadupdate.api.LeadApi;
import org.leadupdate.batch.ApiAccess;
import org.leadupdate.batch.CommittedChunks;
import org.leadupdate.batch.LeadAccess;
import org.leadupdate.batch.LeadLocking;
import org.leadupdate.batch.LeadSinks;
import org.leadupdate.batch.LeadUpdateJob;
import org.leadupdate.batch.PartitionDistribution;
import org.leadupdate.batch.PartitionStep;
import org.leadupdate.batch.RejectionLimit;
import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunRecovery;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.fields.ApiFields;
import org.leadupdate.fields.FieldCatalogs;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.profile.ProfileRepository;
import org.leadupdate.reassign.Reassigner;
import org.leadupdate.report.folder.ReportWriter;
import org.leadupdate.result.ChunkResults;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RunCreator;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.run.CorrectedRunFinder;
import org.leadupdate.run.RunCompletion;
import org.leadupdate.run.RunExecutor;
import org.leadupdate.run.RunKind;
import org.leadupdate.run.RunLauncher;
import org.leadupdate.run.RunOutcomeFactory;
import org.leadupdate.run.RunPlanner;
import org.leadupdate.run.RunService;
import org.leadupdate.run.RunSession;
import org.leadupdate.run.RunStarter;
import org.leadupdate.run.SchemaCheck;
import org.leadupdate.share.SharedRate;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.ExtendedFieldRepository;
import org.leadupdate.store.LeadOwnerRepository;
import org.leadupdate.store.LeadStore;
import org.leadupdate.undo.UndoLauncher;
import org.leadupdate.undo.UndoRules;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the rooms together. Only the auto-configurations that a run uses are imported: to
 * look for others costs a second at every start.
 */
@Configuration(proxyBeanMethods = false)
@Import({ DatabaseConfiguration.class, StoreConfiguration.class, ResultConfiguration.class, SettingsConfiguration.class,
		WorkersConfiguration.class, HistoryConfiguration.class })
@ImportAutoConfiguration({ DataSourceTransactionManagerAutoConfiguration.class, BatchJdbcAutoConfiguration.class })
public class JobConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	RunProgress runProgress() {
		return new RunProgress();
	}

	@Bean
	StopSignal stopRequest() {
		return new StopSignal();
	}

	@Bean
	FieldCatalogs fieldCatalogs(LeadUpdateProperties properties, ExtendedFieldRepository fields,
			ObjectProvider<LeadApi> api) {
		return new FieldCatalogs(properties, fields, new ApiFields(api::getObject));
	}

	@Bean
	SchemaCheck schemaCheck(SchemaMigration migration, DatabaseDialect dialect, DataSource dataSource) {
		return new SchemaCheck(migration, dialect, new JdbcTemplate(dataSource));
	}

	@Bean
	ReportWriter reportWriter(DataSource dataSource, ResultRepository results, RejectedRowRepository rejected,
			RunThroughput throughput) {
		return new ReportWriter(new JdbcTemplate(dataSource), results, rejected, throughput);
	}

	@Bean
	RunCompletion runEnd(RunRepository runs, ResultRepository results, ReportWriter reports, ProfileRepository profiles,
			RunProgress progress, Clock clock) {
		return new RunCompletion(runs, results, reports, profiles, progress, clock);
	}

	@Bean
	RunPlanner runPlanner(LeadUpdateProperties properties, FieldCatalogs catalogs, AssociateRepository associates,
			DatabaseDialect dialect, RunRepository runs, RejectedRowRepository rejected, SharedRate sharedRate,
			StopSignal stop) {
		return new RunPlanner(properties, catalogs, associates, dialect, new CorrectedRunFinder(runs, rejected),
				sharedRate, stop);
	}

	@Bean
	RunMetrics runMetrics(ConfigurableEnvironment environment) {
		return RunMetrics.of(environment, environment.getProperty("lead-update.job", ""));
	}

	@Bean
	CommittedChunks committedChunks(RunProgress progress, StopSignal stop, RunMetrics metrics,
			RunCompletion completion) {
		return new CommittedChunks(progress, new RejectionLimit(progress, stop), metrics, completion);
	}

	@Bean
	PartitionStep.BatchResources batchResources(JobRepository jobRepository,
			PlatformTransactionManager transactionManager) {
		return new PartitionStep.BatchResources(jobRepository, transactionManager);
	}

	@Bean
	LeadAccess leadAccess(LeadStore leads, StopSignal stop, DatabaseDialect dialect, Clock clock) {
		return new LeadAccess(leads, new LeadLocking(stop, dialect), clock);
	}

	/** Made only where it is used: its settings need not be there. */
	@Bean
	@Lazy
	LeadApi leadApi(LeadUpdateProperties properties, StopSignal stop) {
		return new LeadApi(ApiSettings.of(properties.api()), stop::await);
	}

	@Bean
	ApiAccess apiAccess(ObjectProvider<LeadApi> api, DeliveryJournal journal,
			PlatformTransactionManager transactionManager, RunMetrics metrics, StopSignal stop) {
		return new ApiAccess(api::getObject, journal, new TransactionTemplate(transactionManager), metrics, stop);
	}

	@Bean
	LeadSinks leadSinks(LeadAccess leads, ApiAccess api, ChunkResults results,
			PlatformTransactionManager transactionManager) {
		return new LeadSinks(leads, api, results, transactionManager);
	}

	@Bean
	PartitionStep.Components partitionComponents(PartitionStep.BatchResources batch, RunRepository runs,
			ChunkResults results, LeadSinks sinks, CommittedChunks committed, StopSignal stop) {
		return new PartitionStep.Components(batch, runs, results, sinks, committed, stop);
	}

	@Bean
	LeadUpdateJob leadUpdateJob(PartitionStep.Components components, RunProgress progress, RunCompletion completion,
			PartitionDistribution distribution) {
		return new LeadUpdateJob(components, progress, completion, distribution);
	}

	@Bean
	RunOutcomeFactory runOutcomes(RunRepository runs, RunLocks locks, RunCompletion end, StopSignal stop,
			DatabaseDialect dialect) {
		return new RunOutcomeFactory(runs, locks, end, stop, dialect);
	}

	@Bean
	RunExecutor runExecutor(JobOperator jobOperator, JobRepository jobRepository, RunProgress progress, StopSignal stop,
			DatabaseDialect dialect) {
		return new RunExecutor(jobOperator, new RunRecovery(jobRepository), progress, stop, dialect);
	}

	@Bean
	RunSession runSession(LeadUpdateJob job, RunExecutor executor, PartitionDistribution distribution,
			RunOutcomeFactory outcomes, RunProgress progress, StopSignal stop, Clock clock, Environment environment) {
		return new RunSession(job, executor, distribution, outcomes, progress, stop, clock, environment);
	}

	@Bean
	RunStarter runStarter(LeadUpdateProperties properties, RunRepository runs, RunCreator creator, RunPlanner planner,
			RunSession session, RunOutcomeFactory outcomes, Clock clock) {
		return new RunStarter(properties, runs, creator, planner, session, outcomes, clock);
	}

	@Bean
	RunLauncher runLauncher(LeadUpdateProperties properties, RunService service, RunPlanner planner, RunStarter starter,
			List<RunKind> kinds) {
		return new RunLauncher(properties, service, planner, starter, kinds);
	}

	@Bean
	UndoLauncher undoLauncher(LeadUpdateProperties properties, RunService runs, ResultRepository results,
			FieldCatalogs catalogs, AssociateRepository associates, LeadStore leads, RunPlanner planner,
			RunStarter starter) {
		return new UndoLauncher(properties, runs, results, new UndoRules(catalogs, associates, leads, planner),
				starter);
	}

	@Bean
	Reassigner reassigner(LeadUpdateProperties properties, AssociateRepository associates, LeadOwnerRepository leads,
			RunRepository runs, RunLauncher launcher) {
		return new Reassigner(properties, associates, leads, runs, launcher);
	}

}
