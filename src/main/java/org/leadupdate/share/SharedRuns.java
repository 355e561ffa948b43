package org.leadupdate.share;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs with workers, and which of their executions may write. */
public class SharedRuns {

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public SharedRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether workers can get the rows of a run.
	 * @param run the run's number
	 * @return true once all of its spool is stored
	 */
	public boolean isStored(long run) {
		return this.jdbc.sql("SELECT run_id FROM lead_update_shared_run WHERE run_id = :run")
			.param("run", run)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** All of the spool is stored. */
	void stored(long run) {
		this.jdbc.sql("INSERT INTO lead_update_rate (run_id, due) VALUES (:run, 0)").param("run", run).update();
		// Last: it says that the rest is there.
		this.jdbc.sql("INSERT INTO lead_update_shared_run (run_id) VALUES (:run)").param("run", run).update();
	}

	/**
	 * Lets one execution of a run write, and no other. Waits for a chunk under way as
	 * long as the database waits for a lock.
	 * @param run the run's number
	 * @param execution the ID of the job execution
	 * @param version the version of the manager's program
	 * @param rowsPerSecond the most rows per second of all processes; null is no limit
	 * @throws org.springframework.dao.PessimisticLockingFailureException if a chunk is
	 * still under way
	 */
	public void open(long run, long execution, String version, @Nullable Integer rowsPerSecond) {
		this.jdbc.sql("""
				UPDATE lead_update_shared_run
				SET execution = :execution, version = :version, rows_per_second = :rowsPerSecond
				WHERE run_id = :run""")
			.param("execution", execution)
			.param("version", version)
			.param("rowsPerSecond", rowsPerSecond)
			.param("run", run)
			.update();
	}

	/**
	 * The rate that the manager of a run allows.
	 * @param run the run's number
	 * @return the most rows per second of all processes; empty is no limit
	 */
	public Optional<Integer> rowsPerSecond(long run) {
		return this.jdbc.sql("""
				SELECT rows_per_second FROM lead_update_shared_run
				WHERE run_id = :run AND rows_per_second IS NOT NULL""")
			.param("run", run)
			.query(Integer.class)
			.optional();
	}

	/**
	 * Lets nobody write any more.
	 * @param run the run's number
	 * @throws org.springframework.dao.PessimisticLockingFailureException if a chunk is
	 * still under way
	 */
	public void close(long run) {
		this.jdbc.sql("UPDATE lead_update_shared_run SET execution = NULL WHERE run_id = :run")
			.param("run", run)
			.update();
	}

	/**
	 * Whether an execution may write.
	 * @param run the run's number
	 * @param execution the ID of the job execution
	 * @return false if it has ended, or another one has begun
	 */
	public boolean isOpen(long run, long execution) {
		return this.jdbc
			.sql("SELECT execution FROM lead_update_shared_run WHERE run_id = :run AND execution = :execution")
			.param("run", run)
			.param("execution", execution)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/**
	 * The version of the program that manages a run.
	 * @param run the run's number
	 * @return its version; empty if nobody manages the run
	 */
	public Optional<String> version(long run) {
		return this.jdbc.sql("SELECT version FROM lead_update_shared_run WHERE run_id = :run AND execution IS NOT NULL")
			.param("run", run)
			.query(String.class)
			.optional();
	}

	/**
	 * Removes all that is shared of a run: no worker needs it any more.
	 * @param run the run's number
	 */
	public void remove(long run) {
		this.jdbc.sql("DELETE FROM lead_update_shared_run WHERE run_id = :run").param("run", run).update();
		this.jdbc.sql("DELETE FROM lead_update_rate WHERE run_id = :run").param("run", run).update();
		this.jdbc.sql("DELETE FROM lead_update_task WHERE task_instance LIKE :instances")
			.param("instances", PartitionTasks.instances(run))
			.update();
		this.jdbc.sql("DELETE FROM lead_update_spool WHERE run_id = :run").param("run", run).update();
	}

}
