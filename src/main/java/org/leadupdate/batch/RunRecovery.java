package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Makes what a killed process left behind restartable. Only to be called by who holds the
 * run's lock, since an execution that looks running is taken for dead.
 */
public class RunRecovery {

	private final JobRepository jobRepository;

	public RunRecovery(JobRepository jobRepository) {
		this.jobRepository = jobRepository;
	}

	/**
	 * Marks the last execution, and each of its steps, FAILED where it is running or
	 * UNKNOWN. {@code JobOperator.recover} skips UNKNOWN, which a commit whose
	 * acknowledgement was lost leaves behind, and {@code start} refuses it.
	 * @param jobName the job
	 * @param parameters that identify the job instance
	 */
	public void recover(String jobName, JobParameters parameters) {
		JobInstance instance = this.jobRepository.getJobInstance(jobName, parameters);
		if (instance == null) {
			return;
		}
		JobExecution last = this.jobRepository.getLastJobExecution(instance);
		if (last == null) {
			// Killed between the two inserts: start() throws for such an instance.
			this.jobRepository.deleteJobInstance(instance);
			return;
		}
		recover(last);
	}

	private void recover(JobExecution execution) {
		boolean left = isLeft(execution.getStatus());
		// The steps first: were we killed in between, the job still shows what to do.
		for (StepExecution step : execution.getStepExecutions()) {
			if (isLeft(step.getStatus())) {
				fail(step);
				left = true;
			}
		}
		if (left) {
			fail(execution);
		}
	}

	private static boolean isLeft(@Nullable BatchStatus status) {
		return status == null || status.isRunning() || status == BatchStatus.UNKNOWN;
	}

	private void fail(StepExecution step) {
		step.setStatus(BatchStatus.FAILED);
		step.setExitStatus(ExitStatus.FAILED);
		step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
		this.jobRepository.update(step);
	}

	private void fail(JobExecution execution) {
		execution.setStatus(BatchStatus.FAILED);
		execution.setExitStatus(ExitStatus.FAILED);
		execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
		this.jobRepository.update(execution);
	}

}
