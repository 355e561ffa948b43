package org.leadupdate.database;

/** Prevents a second run with the same identity while this one is running. */
public interface RunLock extends AutoCloseable {

	/**
	 * Checks that the lock is held. It is lost with its connection, and taken again if it
	 * is free.
	 * @return false while it is lost
	 */
	boolean isHeld();

	/** Releases the lock. */
	@Override
	void close();

}
