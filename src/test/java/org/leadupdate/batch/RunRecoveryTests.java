package org.leadupdate.batch;

import java.util.List;
import java.util.Objects;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobRepositoryTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What a killed process leaves in the job repository. */
class RunRecoveryTests {

	@OnEveryDatabase
	void anExecutionThatLooksRunningHasFailedWithEachOfItsSteps(TestDatabase database) throws Exception {
		JobRepository repository = repository(database);
		JobExecution left = new JobRepositoryTestUtils(repository)
			.createJobExecutions(LeadUpdateJob.NAME, new String[] { "stage", "apply" }, 1)
			.get(0);
		left.setStatus(BatchStatus.STARTED);
		repository.update(left);

		recover(repository, left.getJobParameters());

		JobExecution recovered = last(repository, left.getJobParameters());
		assertThat(recovered.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(recovered.getEndTime()).isNotNull();
		assertThat(recovered.getStepExecutions()).hasSize(2)
			.allSatisfy((step) -> assertThat(step.getEndTime()).isNotNull())
			.extracting(StepExecution::getStatus)
			.containsOnly(BatchStatus.FAILED);
	}

	@OnEveryDatabase
	void aStepWhoseCommitWasNotAcknowledgedHasFailedThoughItsJobHasEnded(TestDatabase database) throws Exception {
		JobRepository repository = repository(database);
		JobExecution left = new JobRepositoryTestUtils(repository)
			.createJobExecutions(LeadUpdateJob.NAME, new String[] { "apply" }, 1)
			.get(0);
		StepExecution step = left.getStepExecutions().iterator().next();
		step.setStatus(BatchStatus.UNKNOWN);
		repository.update(step);
		left.setStatus(BatchStatus.FAILED);
		repository.update(left);

		recover(repository, left.getJobParameters());

		assertThat(last(repository, left.getJobParameters()).getStepExecutions()).extracting(StepExecution::getStatus)
			.isEqualTo(List.of(BatchStatus.FAILED));
	}

	@OnEveryDatabase
	void anInstanceWithoutAnExecutionIsRemoved(TestDatabase database) throws Exception {
		JobRepository repository = repository(database);
		JobParameters parameters = new JobParametersBuilder().addString("job", "nightly").toJobParameters();
		repository.createJobInstance(LeadUpdateJob.NAME, parameters);

		recover(repository, parameters);

		assertThat(repository.getJobInstance(LeadUpdateJob.NAME, parameters)).isNull();
		recover(repository, parameters);
	}

	private static void recover(JobRepository repository, JobParameters parameters) {
		new RunRecovery(repository).recover(LeadUpdateJob.NAME, parameters);
	}

	private static JobExecution last(JobRepository repository, JobParameters parameters) {
		return Objects.requireNonNull(repository.getLastJobExecution(LeadUpdateJob.NAME, parameters));
	}

	private static JobRepository repository(TestDatabase database) throws Exception {
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(database.dataSource());
		factory.setTransactionManager(database.transactionManager());
		factory.afterPropertiesSet();
		return factory.getObject();
	}

}
