package org.leadupdate.database;

/** Keeps a second run of the same identity out while this one goes on. */
public interface RunLock extends AutoCloseable {

	/**
	 * Asks the database whether the lock is still ours. It is lost with its connection.
	 * To ask every minute or so also keeps firewalls from dropping the connection.
	 * @return false once it is lost
	 */
	boolean isHeld();

	/** Releases the lock. */
	@Override
	void close();

}
