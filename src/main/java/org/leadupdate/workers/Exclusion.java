package org.leadupdate.workers;

import java.time.Duration;

import org.leadupdate.database.WorkerFence;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What keeps the processes of a run apart.
 *
 * @param jdbc the database
 * @param fence asked in each chunk's transaction
 * @param silence how long a process in a chunk may hang
 */
public record Exclusion(JdbcTemplate jdbc, WorkerFence fence, Duration silence) {

	boolean mayWrite(long run, long execution, String lock) {
		return this.fence.mayWrite(this.jdbc, run, execution, lock, this.silence);
	}

}
