package org.leadupdate.wiring;

import java.time.Clock;
import javax.sql.DataSource;

import org.leadupdate.api.LeadApi;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.changes.ChangeFeed;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.doctor.ApiCheck;
import org.leadupdate.doctor.DatabaseCheck;
import org.leadupdate.doctor.Doctor;
import org.leadupdate.doctor.JobCheck;
import org.leadupdate.profile.ProfileRepository;
import org.leadupdate.purge.Purge;
import org.leadupdate.report.folder.ReportWriter;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.RunRemoval;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.run.RunHistory;
import org.leadupdate.run.RunIndex;
import org.leadupdate.run.RunPlanner;
import org.leadupdate.run.RunService;
import org.leadupdate.share.PartitionTasks;
import org.leadupdate.share.SharedRuns;
import org.leadupdate.store.ExtendedFieldRepository;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What looks at runs from outside: before they begin, and after they ended. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

	@Bean
	Doctor doctor(LeadUpdateProperties properties, JobCheck job, SchemaMigration migration, DataSource dataSource,
			DatabaseDialect dialect, RunPlanner planner, ObjectProvider<LeadApi> api, RunRepository runs,
			PartitionTasks tasks) {
		DatabaseCheck database = new DatabaseCheck(new JdbcTemplate(dataSource), dialect, tasks);
		return new Doctor(properties, job, migration, database, planner, new ApiCheck(api::getObject), runs);
	}

	@Bean
	RunService pastRuns(LeadUpdateProperties properties, RunRepository runs, ResultRepository results, RunLocks locks,
			RunPlanner planner, ReportWriter reports, ProfileRepository profiles, SharedRuns shared) {
		return new RunService(properties, runs, results, locks, planner, reports, profiles, shared);
	}

	@Bean
	Purge purge(RunRepository runs, RunRemoval removal, RunLocks locks, JobRepository jobRepository, StopSignal stop,
			Clock clock) {
		return new Purge(runs, removal, locks, jobRepository, stop, clock);
	}

	@Bean
	ChangeFeed changeFeed(LeadUpdateProperties properties, RunService runs, ResultRepository results,
			ExtendedFieldRepository fields) {
		return new ChangeFeed(properties, runs, results, fields);
	}

	@Bean
	RunHistory runHistory(RunService pastRuns, RunRepository runs, ResultRepository results,
			RejectedRowRepository rejected, ExtendedFieldRepository fields, RunLocks locks, DeliveryJournal journal,
			PartitionTasks tasks) {
		return new RunHistory(pastRuns, runs, results, rejected, fields, locks, journal, tasks);
	}

	@Bean
	RunIndex runIndex(RunHistory history, RunRepository runs, RunThroughput throughput, Clock clock) {
		return new RunIndex(history, runs, throughput, clock);
	}

}
