package org.leadupdate.workers;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.leadupdate.share.PartitionTasks;

import org.springframework.batch.core.step.StepExecution;

/**
 * The queue of partitions, kept in the database by db-scheduler: each partition is given
 * to one process, and to another once that is silent for a minute.
 */
public class PartitionQueue {

	private static final String TASK = "applyPartition";

	/** Heartbeats until a process is taken for dead. */
	private static final int MISSED_HEARTBEATS = 6;

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private static final Duration POLL = Duration.ofMillis(500);

	/** As soon as any thread is free. */
	private static final double BELOW_ALL_THREADS = 0.99;

	private final DataSource dataSource;

	private final Duration heartbeat;

	/**
	 * Creates a queue.
	 * @param dataSource the database
	 * @param heartbeat how often a process shows that it lives
	 */
	public PartitionQueue(DataSource dataSource, Duration heartbeat) {
		this.dataSource = dataSource;
		this.heartbeat = heartbeat;
	}

	/**
	 * How long a process may hang in a chunk before the database ends its transaction: so
	 * that its leads are free again when another process begins with the partition.
	 * @param heartbeat how often a process shows that it lives
	 * @return half the time after which it is taken for dead
	 */
	public static Duration longestSilence(Duration heartbeat) {
		return heartbeat.multipliedBy(MISSED_HEARTBEATS).dividedBy(2);
	}

	/** Adds the partitions of a run. */
	void add(long run, Collection<StepExecution> partitions) {
		SchedulerClient client = SchedulerClient.Builder.create(this.dataSource)
			.tableName(PartitionTasks.TABLE)
			.jdbcCustomization(new MySQL8JdbcCustomization(true))
			.build();
		Instant now = Instant.now();
		for (StepExecution partition : partitions) {
			client.scheduleIfNotExists(
					new TaskInstance<>(TASK, PartitionTasks.instance(run, partition.getId()), (Void) null), now);
		}
	}

	/**
	 * Applies partitions until it is closed.
	 * @param name the name of this process
	 * @param threads how many at the same time
	 * @param runs whose partitions it takes
	 * @param work what is done with a partition
	 */
	Service serve(String name, int threads, RunSelection runs, Work work) {
		CustomTask<Void> task = Tasks.custom(TASK, Void.class)
			.onFailure(new OnFailureRetryLater<>(PAUSE))
			.onDeadExecutionRevive()
			.execute((instance, context) -> completion(
					work.apply(PartitionTasks.run(instance.getId()), PartitionTasks.stepExecution(instance.getId()))));
		Scheduler scheduler = Scheduler.create(this.dataSource, task)
			.tableName(PartitionTasks.TABLE)
			.schedulerName(new SchedulerName.Fixed(name))
			.threads(threads)
			.pollingInterval(POLL)
			.pollUsingLockAndFetch(BELOW_ALL_THREADS, 1.0)
			.heartbeatInterval(this.heartbeat)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.jdbcCustomization(runs)
			.build();
		scheduler.start();
		return scheduler::stop;
	}

	private static CompletionHandler<Void> completion(PartitionEnd end) {
		return switch (end) {
			case REMOVED -> new OnCompleteRemove<>();
			case RETURNED -> (complete, operations) -> operations.reschedule(complete, Instant.now());
			case POSTPONED -> (complete, operations) -> operations.reschedule(complete, Instant.now().plus(PAUSE));
		};
	}

	/** A process that applies partitions. */
	interface Service extends AutoCloseable {

		/** Takes no more partitions, and waits for those under way. */
		@Override
		void close();

	}

	/** What is done with a partition. */
	interface Work {

		/**
		 * Applies a partition.
		 * @param run the run's number
		 * @param stepExecution the ID of the partition's step execution
		 * @return what becomes of its task
		 */
		PartitionEnd apply(long run, long stepExecution);

	}

}
