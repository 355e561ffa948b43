package org.leadupdate.database;

import java.util.Optional;

/** The locks of the runs. */
public interface RunLocks {

	/**
	 * Takes a lock if it is free. It ends with the process, however that ends.
	 * @param name what is locked, of any length; another database of the same server has
	 * its own
	 * @return the lock; empty if another process holds it
	 * @throws DatabaseException if the database fails
	 */
	Optional<RunLock> tryAcquire(String name);

	/**
	 * Whether another process has a lock right now.
	 * @param name what is locked
	 * @return false if it is free
	 * @throws DatabaseException if the database fails
	 */
	boolean isHeld(String name);

}
