package org.leadupdate.database;

/** Prevents a second run with the same identity while this one is running. */
public interface RunLock extends AutoCloseable {

	/**
	 * Checks that the lock is still held. It is lost with its connection; checking every
	 * minute also keeps firewalls from dropping the connection.
	 * @return false once it is lost
	 */
	boolean isHeld();

	/** Releases the lock. */
	@Override
	void close();

}
