package org.leadupdate.dialect.mysql;

import java.time.Duration;
import java.util.Objects;

import org.leadupdate.database.WorkerFence;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Locks the row of the run against changes, together with all others that write a chunk,
 * and asks who has the run's lock, in one statement. A server keeps the locks of a
 * process that hangs for as long as its connection may be idle.
 */
final class SharedLockFence implements WorkerFence {

	@Override
	public boolean mayWrite(JdbcTemplate jdbc, long run, long execution, String lock, Duration silence) {
		jdbc.update("SET SESSION wait_timeout = ?", silence.toSeconds());
		String name = jdbc.execute((ConnectionCallback<String>) (connection) -> LockConnection.name(connection, lock));
		return jdbc.queryForList("""
				SELECT IS_USED_LOCK(?) FROM lead_update_shared_run
				WHERE run_id = ? AND execution = ? LOCK IN SHARE MODE""", Long.class, name, run, execution)
			.stream()
			.anyMatch(Objects::nonNull);
	}

}
