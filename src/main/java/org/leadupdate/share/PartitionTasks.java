package org.leadupdate.share;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The partitions of runs that are not done: those that wait, and those under way. */
public class PartitionTasks {

	/** The name of the table. */
	public static final String TABLE = "lead_update_task";

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public PartitionTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The name of a partition's task.
	 * @param run the run's number
	 * @param stepExecution the ID of the partition's step execution
	 * @return the name, from which {@link #run} and {@link #stepExecution} are read
	 */
	public static String instance(long run, long stepExecution) {
		return run + "/" + stepExecution;
	}

	/**
	 * The names of all tasks of a run.
	 * @param run the run's number
	 * @return a pattern of SQL, of digits, a slash and a percent sign
	 */
	public static String instances(long run) {
		return run + "/%";
	}

	/** The run's number of a task. */
	public static long run(String instance) {
		return Long.parseLong(instance.substring(0, instance.indexOf('/')));
	}

	/** The ID of the step execution of a task. */
	public static long stepExecution(String instance) {
		return Long.parseLong(instance.substring(instance.indexOf('/') + 1));
	}

	/**
	 * How many partitions of a run are not done.
	 * @param run the run's number
	 * @return their number
	 */
	public long count(long run) {
		return this.jdbc.sql("SELECT COUNT(*) FROM lead_update_task WHERE task_instance LIKE :instances")
			.param("instances", instances(run))
			.query(Long.class)
			.single();
	}

	/**
	 * Takes all partitions of a run back, those under way included.
	 * @param run the run's number
	 */
	public void cancel(long run) {
		this.jdbc.sql("DELETE FROM lead_update_task WHERE task_instance LIKE :instances")
			.param("instances", instances(run))
			.update();
	}

	/**
	 * How many processes apply partitions of a run right now.
	 * @param run the run's number
	 * @return their number
	 */
	public int processes(long run) {
		return this.jdbc.sql("""
				SELECT COUNT(DISTINCT picked_by) FROM lead_update_task
				WHERE task_instance LIKE :instances AND picked = TRUE""")
			.param("instances", instances(run))
			.query(Integer.class)
			.single();
	}

	/**
	 * The processes that apply partitions of a run right now.
	 * @param run the run's number
	 * @return the processes, by name
	 */
	public List<ActiveWorker> workers(long run) {
		return workers(instances(run));
	}

	/**
	 * The processes that apply partitions of any run right now.
	 * @return the processes, by name
	 */
	public List<ActiveWorker> workers() {
		return workers("%");
	}

	private List<ActiveWorker> workers(String instances) {
		return this.jdbc.sql("""
				SELECT picked_by, COUNT(*), MAX(last_heartbeat) FROM lead_update_task
				WHERE task_instance LIKE :instances AND picked = TRUE
				GROUP BY picked_by ORDER BY picked_by""")
			.param("instances", instances)
			.query((row, number) -> new ActiveWorker(row.getString(1), row.getInt(2),
					row.getObject(3, LocalDateTime.class)))
			.list();
	}

	/**
	 * A process that applies partitions of a run.
	 *
	 * @param name its host and process ID
	 * @param partitions how many it applies
	 * @param lastHeartbeat when it last showed that it does, UTC
	 */
	public record ActiveWorker(String name, int partitions, LocalDateTime lastHeartbeat) {

		private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

		/**
		 * Describes workers.
		 * @param workers one or more
		 * @return name, partitions and last heartbeat of each, in a line
		 */
		public static String text(Collection<ActiveWorker> workers) {
			return workers.stream().map(ActiveWorker::text).collect(Collectors.joining("; "));
		}

		private String text() {
			return "%s at %d %s, seen %s".formatted(this.name, this.partitions,
					(this.partitions == 1) ? "partition" : "partitions", SECOND.format(this.lastHeartbeat));
		}

	}

}
