package org.leadupdate.database;

import java.time.Duration;

import org.springframework.jdbc.core.JdbcTemplate;

/** Asked in the transaction of each chunk of a run with workers. */
public interface WorkerFence {

	/**
	 * Whether a chunk may be written. If so, nobody can take the right away before its
	 * transaction ends; which the database does by itself if the process falls silent.
	 * @param jdbc the database
	 * @param run the run's number
	 * @param execution the job execution that the chunk belongs to
	 * @param lock the name of the run's lock, which its manager holds as long as it lives
	 * @param silence the longest silence of the process in a transaction
	 * @return false if the run is ended, stopped, or another execution's, or if its
	 * manager is gone
	 */
	boolean mayWrite(JdbcTemplate jdbc, long run, long execution, String lock, Duration silence);

}
