package org.leadupdate.dialect.hsqldb;

import java.util.Optional;

import org.leadupdate.database.RunLock;
import org.leadupdate.database.RunLocks;

/** The embedded database is exclusive to one process, by the lock of its folder. */
final class ProcessLocks implements RunLocks {

	@Override
	public Optional<RunLock> tryAcquire(String name, Runnable whenTaken) {
		return Optional.of(new ProcessLock());
	}

	@Override
	public boolean isHeld(String name) {
		return false;
	}

	private static final class ProcessLock implements RunLock {

		@Override
		public boolean isHeld() {
			return true;
		}

		@Override
		public void close() {
			// held until the database is closed
		}

	}

}
