package org.leadupdate.dialect.mysql;

import java.util.Optional;
import javax.sql.DataSource;

import org.leadupdate.database.RunLock;
import org.leadupdate.database.RunLocks;

/**
 * Locks that the server keeps.
 *
 * @param dataSource the database; each held lock uses one of its connections
 */
record NamedLocks(DataSource dataSource) implements RunLocks {

	@Override
	public Optional<RunLock> tryAcquire(String name) {
		return NamedLock.tryAcquire(this.dataSource, name);
	}

	@Override
	public boolean isHeld(String name) {
		return NamedLock.isHeld(this.dataSource, name);
	}

}
