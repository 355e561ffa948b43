package org.leadupdate.workers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.CommittedChunks;
import org.leadupdate.batch.PartitionStep;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.result.ChunkResults;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The manager's side: puts the rows where workers find them and the partitions into the
 * queue, applies some itself, and waits until the queue is empty.
 */
public class RemotePartitions {

	private static final Logger logger = LoggerFactory.getLogger(RemotePartitions.class);

	private static final Duration POLL = Duration.ofMillis(250);

	private static final Duration COUNT = Duration.ofSeconds(1);

	private final JobRepository jobRepository;

	private final PartitionQueue queue;

	private final PartitionRunner runner;

	private final Shared shared;

	private final Committed committed;

	private final StopSignal stop;

	/**
	 * Creates the manager's side.
	 * @param jobRepository knows what became of the partitions
	 * @param queue gives them to processes
	 * @param runner applies those of this process
	 * @param shared what all processes see
	 * @param committed what all processes have committed
	 * @param stop stops all of them
	 */
	public RemotePartitions(JobRepository jobRepository, PartitionQueue queue, PartitionRunner runner, Shared shared,
			Committed committed, StopSignal stop) {
		this.jobRepository = jobRepository;
		this.queue = queue;
		this.runner = runner;
		this.shared = shared;
		this.committed = committed;
		this.stop = stop;
	}

	/**
	 * Sends out the partitions of a run, and waits until all of them have ended.
	 * @param plan the run
	 * @return what Spring Batch's partitioned step calls
	 */
	public PartitionHandler handler(RunPlan plan) {
		return (splitter, manager) -> handle(plan, manager);
	}

	/**
	 * Takes the partitions of a run back: a process that was frozen in a chunk may still
	 * hold its leads, until the database ends that chunk.
	 * @param plan the run
	 * @throws PessimisticLockingFailureException if it takes too long
	 */
	public void revoke(RunPlan plan) {
		long run = plan.run().number();
		this.shared.tasks().cancel(run);
		Instant deadline = Instant.now().plus(this.shared.exclusion().silence().multipliedBy(2));
		while (true) {
			try {
				this.shared.runs().close(run);
				return;
			}
			catch (PessimisticLockingFailureException ex) {
				if (this.stop.await(COUNT) || Instant.now().isAfter(deadline)) {
					throw ex;
				}
				logger.debug("A chunk of run {} is still under way", run, ex);
			}
		}
	}

	private Collection<StepExecution> handle(RunPlan plan, StepExecution manager)
			throws JobInterruptedException, IOException {
		long run = plan.run().number();
		this.shared.spool().store(run, plan.spool(), plan.partitions());
		List<StepExecution> partitions = unfinished(plan, manager);
		this.shared.runs().open(run, manager.getJobExecutionId(), ProgramInfo.version(), plan.rowsPerSecond());
		try {
			this.queue.add(run, partitions);
			apply(plan);
		}
		finally {
			close(run);
		}
		List<StepExecution> ended = partitions.stream().map(this::ended).toList();
		this.shared.runs().remove(run);
		return ended;
	}

	/**
	 * Spring Batch's own splitter refuses a partition that looks as if it was running: a
	 * worker that was too late to stop may have made one look so. Where its rows were
	 * left is in the results alone.
	 */
	private List<StepExecution> unfinished(RunPlan plan, StepExecution manager) {
		JobExecution execution = manager.getJobExecution();
		return IntStream.range(0, plan.partitions())
			.mapToObj((partition) -> PartitionStep.name(manager.getStepName(), partition))
			.filter((name) -> !isComplete(this.jobRepository.getLastStepExecution(execution.getJobInstance(), name)))
			.map((name) -> this.jobRepository.createStepExecution(name, execution))
			.toList();
	}

	private static boolean isComplete(@Nullable StepExecution step) {
		return step != null && step.getStatus() == BatchStatus.COMPLETED;
	}

	private void apply(RunPlan plan) throws JobInterruptedException {
		try (PartitionQueue.Service own = this.queue.serve(ProcessName.own(), plan.threads(),
				RunSelection.only(plan.run().number()), (run, step) -> this.runner.run(plan, step))) {
			await(plan);
			logger.debug("All partitions have ended; {} ends", own);
		}
		this.committed.count(plan);
		if (this.stop.isRequested()) {
			throw stopped();
		}
	}

	private void await(RunPlan plan) throws JobInterruptedException {
		Instant counted = Instant.MIN;
		while (this.shared.tasks().count(plan.run().number()) > 0) {
			if (this.stop.await(POLL)) {
				throw stopped();
			}
			if (counted.plus(COUNT).isBefore(Instant.now())) {
				this.committed.count(plan);
				counted = Instant.now();
			}
		}
	}

	private static JobInterruptedException stopped() {
		return new JobInterruptedException("Stopped while workers applied partitions");
	}

	/** Workers end their chunk, and write no other. */
	private void close(long run) {
		try {
			this.shared.tasks().cancel(run);
			this.shared.runs().close(run);
		}
		catch (DataAccessException ex) {
			// They stop all the same when this process gives up the run's lock.
			logger.debug("Run {} could not be closed", run, ex);
		}
	}

	private StepExecution ended(StepExecution partition) {
		StepExecution ended = this.jobRepository.getStepExecution(partition.getId());
		if (ended != null) {
			if (isComplete(ended)) {
				return ended;
			}
			PartitionFailure.of(ended.getExitStatus()).ifPresent((failure) -> {
				throw failure.toException();
			});
		}
		throw new TransientDataAccessResourceException(
				"%s was not applied to its end".formatted(partition.getStepName()));
	}

	/**
	 * Counts what is committed.
	 *
	 * @param results the results of all processes
	 * @param chunks told of them
	 */
	public record Committed(ChunkResults results, CommittedChunks chunks) {

		void count(RunPlan plan) {
			this.chunks.counted(plan, this.results.counts(plan.run().number()));
		}

	}

}
