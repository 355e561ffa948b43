package org.leadupdate.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunRecovery;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.exit.RefusedException;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;

/**
 * Executes a run, and restarts it from its last commit after a transient failure: a
 * deadlock, a lost connection, a server that is starting again. Bounded, with growing
 * pauses, and counted from zero once rows have been applied since.
 */
public class RunExecutor {

	private static final Logger logger = LoggerFactory.getLogger(RunExecutor.class);

	/**
	 * The pauses before the restarts: about half a minute, in which a server restarts.
	 */
	public static final List<Duration> PAUSES = List.of(Duration.ofMillis(200), Duration.ofSeconds(1),
			Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16));

	private final JobOperator jobOperator;

	private final RunRecovery recovery;

	private final RunProgress progress;

	private final StopSignal stop;

	private final DatabaseDialect dialect;

	public RunExecutor(JobOperator jobOperator, RunRecovery recovery, RunProgress progress, StopSignal stop,
			DatabaseDialect dialect) {
		this.jobOperator = jobOperator;
		this.recovery = recovery;
		this.progress = progress;
		this.stop = stop;
		this.dialect = dialect;
	}

	/**
	 * Executes until the job ends, or fails for good.
	 * @return why it failed; empty if it did not
	 */
	public List<Throwable> execute(Job job, JobParameters parameters, RunLockHandle lock) {
		long reached = 0;
		for (int restart = 0;; restart++) {
			List<Throwable> failures = start(job, parameters, lock);
			if (this.progress.now().done() > reached) {
				reached = this.progress.now().done();
				restart = 0;
			}
			failures.forEach((failure) -> logger.debug("The job failed", failure));
			if (failures.isEmpty() || restart == PAUSES.size() || !failure(failures).isTransient()) {
				return failures;
			}
			logger.warn("{} Retrying from the last commit in {} ms (restart {} of {}).", failure(failures).problem(),
					PAUSES.get(restart).toMillis(), restart + 1, PAUSES.size());
			if (this.stop.await(PAUSES.get(restart))) {
				return List.of(new JobInterruptedException("Stopped while waiting to restart"));
			}
		}
	}

	private Failure failure(List<Throwable> failures) {
		return Failure.of(failures, this.dialect::error);
	}

	private List<Throwable> start(Job job, JobParameters parameters, RunLockHandle lock) {
		try {
			lock.ensure();
			this.recovery.recover(job.getName(), parameters);
			return failures(this.jobOperator.start(job, parameters));
		}
		catch (JobExecutionException | RuntimeException ex) {
			return List.of(ex);
		}
	}

	private static List<Throwable> failures(JobExecution execution) {
		List<Throwable> failures = new ArrayList<>(execution.getFailureExceptions());
		for (StepExecution step : execution.getStepExecutions()) {
			failures.addAll(step.getFailureExceptions());
		}
		return execution.getStatus().isUnsuccessful() && failures.isEmpty()
				? List.of(new IllegalStateException("The job ended " + execution.getStatus())) : failures;
	}

	/** The run's lock, taken again if a lost connection took it along. */
	public interface RunLockHandle extends AutoCloseable {

		/**
		 * Makes sure that the lock is ours.
		 * @throws RefusedException if somebody else has it by now
		 */
		void ensure();

		@Override
		void close();

	}

}
