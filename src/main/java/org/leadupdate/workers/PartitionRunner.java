package org.leadupdate.workers;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.leadupdate.batch.PartitionStep;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.RunProgress;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.run.Failure;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/**
 * Applies a partition of a run with workers. Its step execution may be new, or be what a
 * dead process has left: the chunks that are committed say where to go on.
 */
public class PartitionRunner {

	/** Transient failures of a partition in this process, after which the run fails. */
	private static final int MOST_FAILURES = 6;

	private static final Logger logger = LoggerFactory.getLogger(PartitionRunner.class);

	private final PartitionStep.Components components;

	private final Shared shared;

	private final Function<SQLException, DatabaseError> errors;

	private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

	/**
	 * Creates a runner.
	 * @param components what every partition uses
	 * @param shared what all processes of a run see
	 * @param errors what the failures of the database mean
	 */
	public PartitionRunner(PartitionStep.Components components, Shared shared,
			Function<SQLException, DatabaseError> errors) {
		this.components = components;
		this.shared = shared;
		this.errors = errors;
	}

	/**
	 * Applies what is left of a partition.
	 * @param plan its run
	 * @param stepExecution the ID of its step execution
	 * @return what becomes of its task
	 */
	PartitionEnd run(RunPlan plan, long stepExecution) {
		StepExecution step = this.components.batch().jobRepository().getStepExecution(stepExecution);
		if (step == null || step.getStatus() == BatchStatus.COMPLETED || !isWanted(plan, step)) {
			return PartitionEnd.REMOVED;
		}
		MDC.put(RunProgress.LOG_KEY, String.valueOf(plan.run().number()));
		try {
			logger.debug("applies {}", step.getStepName());
			execute(plan, step);
			return end(plan, step);
		}
		finally {
			MDC.remove(RunProgress.LOG_KEY);
		}
	}

	private boolean isWanted(RunPlan plan, StepExecution step) {
		return this.shared.runs().isOpen(plan.run().number(), step.getJobExecutionId());
	}

	private void execute(RunPlan plan, StepExecution step) {
		// What an earlier try has left would outweigh the end of this one.
		step.setExitStatus(ExitStatus.EXECUTING);
		try {
			new PartitionStep(plan, this.components, new SharedAccess(plan, step.getJobExecutionId(), this.shared))
				.execute(step);
		}
		catch (JobInterruptedException ex) {
			logger.debug("{} was interrupted", step.getStepName(), ex);
		}
	}

	private PartitionEnd end(RunPlan plan, StepExecution step) {
		if (step.getStatus() == BatchStatus.COMPLETED) {
			return PartitionEnd.REMOVED;
		}
		if (this.components.stop().isRequested()) {
			return PartitionEnd.RETURNED;
		}
		List<Throwable> causes = step.getFailureExceptions();
		causes.forEach((cause) -> logger.debug("{} failed", step.getStepName(), cause));
		if (causes.isEmpty() || causes.stream().anyMatch(PartitionRunner::isRevoked) || !isWanted(plan, step)) {
			return PartitionEnd.REMOVED;
		}
		return end(step, Failure.of(causes, this.errors));
	}

	private PartitionEnd end(StepExecution step, Failure failure) {
		if (failure.isTransient() && this.failures.merge(step.getId(), 1, Integer::sum) <= MOST_FAILURES) {
			logger.warn("{} The partition is tried again from its last commit.", failure.problem());
			return PartitionEnd.POSTPONED;
		}
		step.setExitStatus(PartitionFailure.of(failure).toExitStatus());
		this.components.batch().jobRepository().update(step);
		return PartitionEnd.REMOVED;
	}

	private static boolean isRevoked(@Nullable Throwable failure) {
		return failure != null && (failure instanceof RevokedException || isRevoked(failure.getCause()));
	}

}
