package org.leadupdate.dialect.mysql;

import java.time.Duration;

import org.leadupdate.database.WorkerFence;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Locks the row of the run against changes, together with all others that write a chunk.
 * A server keeps the locks of a process that hangs for as long as its connection may be
 * idle.
 */
final class SharedLockFence implements WorkerFence {

	@Override
	public boolean mayWrite(JdbcTemplate jdbc, long run, long execution, Duration silence) {
		jdbc.update("SET SESSION wait_timeout = ?", silence.toSeconds());
		return !jdbc.queryForList("""
				SELECT execution FROM lead_update_shared_run
				WHERE run_id = ? AND execution = ? LOCK IN SHARE MODE""", Long.class, run, execution).isEmpty();
	}

}
