package org.leadupdate.batch;

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
import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a killed process leaves in the job repository. */
class RunRecoveryTests {

	private static final JobParameters PARAMETERS = new JobParametersBuilder().addString("job", "nightly")
		.toJobParameters();

	@OnEveryDatabase
	void anExecutionThatLooksRunningHasFailedWithEachOfItsSteps(TestDatabase database) throws Exception {
		JobRepository repository = repository(database);
		JobExecution left = execution(repository);
		left.setStatus(BatchStatus.STARTED);
		repository.update(left);
		step(repository, left, "stage", BatchStatus.COMPLETED);
		step(repository, left, "apply", BatchStatus.STARTED);
		step(repository, left, "apply:partition0", BatchStatus.STARTING);

		recover(repository);

		JobExecution recovered = last(repository);
		assertThat(recovered.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(recovered.getEndTime()).isNotNull();
		assertThat(recovered.getStepExecutions()).extracting(StepExecution::getStepName, StepExecution::getStatus)
			.containsExactlyInAnyOrder(tuple("stage", BatchStatus.COMPLETED), tuple("apply", BatchStatus.FAILED),
					tuple("apply:partition0", BatchStatus.FAILED));
	}

	@OnEveryDatabase
	void aStepWhoseCommitWasNotAcknowledgedHasFailedThoughItsJobHasEnded(TestDatabase database) throws Exception {
		JobRepository repository = repository(database);
		JobExecution left = execution(repository);
		step(repository, left, "apply", BatchStatus.UNKNOWN);
		left.setStatus(BatchStatus.FAILED);
		repository.update(left);

		recover(repository);

		assertThat(last(repository).getStepExecutions()).extracting(StepExecution::getStatus)
			.containsExactly(BatchStatus.FAILED);
	}

	@OnEveryDatabase
	void anInstanceWithoutAnExecutionIsRemoved(TestDatabase database) throws Exception {
		JobRepository repository = repository(database);
		repository.createJobInstance(LeadUpdateJob.NAME, PARAMETERS);

		recover(repository);

		assertThat(repository.getJobInstance(LeadUpdateJob.NAME, PARAMETERS)).isNull();
	}

	@OnEveryDatabase
	void whereNothingWasLeftNothingIsDone(TestDatabase database) throws Exception {
		recover(repository(database));
	}

	private static JobExecution execution(JobRepository repository) {
		return repository.createJobExecution(repository.createJobInstance(LeadUpdateJob.NAME, PARAMETERS), PARAMETERS,
				new ExecutionContext());
	}

	private static void step(JobRepository repository, JobExecution execution, String name, BatchStatus status) {
		StepExecution step = repository.createStepExecution(name, execution);
		step.setStatus(status);
		repository.update(step);
	}

	private static void recover(JobRepository repository) {
		new RunRecovery(repository).recover(LeadUpdateJob.NAME, PARAMETERS);
	}

	private static JobExecution last(JobRepository repository) {
		return Objects.requireNonNull(repository.getLastJobExecution(LeadUpdateJob.NAME, PARAMETERS));
	}

	private static JobRepository repository(TestDatabase database) throws Exception {
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(database.dataSource());
		factory.setTransactionManager(database.transactionManager());
		factory.afterPropertiesSet();
		return factory.getObject();
	}

}
