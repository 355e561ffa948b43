package org.leadupdate.workers;

import java.time.Duration;

import org.leadupdate.database.RunLocks;
import org.leadupdate.database.WorkerFence;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What keeps the processes of a run apart.
 *
 * @param jdbc the database
 * @param fence asked in each chunk's transaction
 * @param locks the locks of runs, held by their managers
 * @param silence how long a process in a chunk may hang
 */
public record Exclusion(JdbcTemplate jdbc, WorkerFence fence, RunLocks locks, Duration silence) {

	boolean mayWrite(long run, long execution) {
		return this.fence.mayWrite(this.jdbc, run, execution, this.silence);
	}

	boolean isManaged(String lock) {
		return this.locks.isHeld(lock);
	}

}
