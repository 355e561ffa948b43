package org.leadupdate.database;

import java.util.Optional;
import javax.sql.DataSource;

/** The locks of the runs. */
public class RunLocks {

	private final DataSource dataSource;

	private final DatabaseKind kind;

	/**
	 * Makes the locks.
	 * @param dataSource the database; each lock takes a connection of it while held
	 * @param kind its kind
	 */
	public RunLocks(DataSource dataSource, DatabaseKind kind) {
		this.dataSource = dataSource;
		this.kind = kind;
	}

	/**
	 * Takes a lock if it is free. It ends with the process, however that ends.
	 * @param name what is locked, of any length; another database of the same server has
	 * its own
	 * @return the lock; empty if another process holds it
	 * @throws DatabaseException if the database fails
	 */
	public Optional<RunLock> tryAcquire(String name) {
		return (this.kind == DatabaseKind.HSQLDB) ? Optional.of(new ProcessLock())
				: NamedLock.tryAcquire(this.dataSource, name);
	}

	/**
	 * Whether another process has a lock right now.
	 * @param name what is locked
	 * @return false if it is free; always so on the embedded database, which only we have
	 * open
	 * @throws DatabaseException if the database fails
	 */
	public boolean isHeld(String name) {
		return this.kind != DatabaseKind.HSQLDB && NamedLock.isHeld(this.dataSource, name);
	}

	/** The embedded database serves one process, whose lock on its folder is enough. */
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
