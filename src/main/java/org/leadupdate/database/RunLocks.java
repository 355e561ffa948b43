package org.leadupdate.database;

import java.util.Optional;

/** The locks of the runs. */
public interface RunLocks {

	/**
	 * Acquires a lock if it is free. It is released when the process ends, however it
	 * ends.
	 * @param name the name of the lock, of any length; each database has its own locks
	 * @param whenTaken called, by another thread, if the lock is lost later and somebody
	 * else has it by then
	 * @return the lock; empty if another process holds it
	 * @throws DatabaseException if the database fails
	 */
	Optional<RunLock> tryAcquire(String name, Runnable whenTaken);

	/**
	 * Whether another process holds a lock now.
	 * @param name the name of the lock
	 * @return false if it is free
	 * @throws DatabaseException if the database fails
	 */
	boolean isHeld(String name);

}
