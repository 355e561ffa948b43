package org.leadupdate.dialect.mysql;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.DriverMessage;
import org.leadupdate.database.RunLock;
import org.leadupdate.database.RunLocks;

/**
 * Locks that the server keeps.
 *
 * @param dataSource the database; each held lock uses one of its connections
 * @param timing when these are used
 */
record NamedLocks(DataSource dataSource, NamedLock.Timing timing) implements RunLocks {

	@Override
	public Optional<RunLock> tryAcquire(String name, Runnable whenTaken) {
		try {
			return NamedLock.tryAcquire(this.dataSource, name, this.timing, whenTaken);
		}
		catch (SQLException ex) {
			throw new DatabaseException(
					"The lock of the run can't be acquired: " + DriverMessage.of(ex) + ". Run the same command again.",
					ex);
		}
	}

	@Override
	public boolean isHeld(String name) {
		try (LockConnection connection = LockConnection.open(this.dataSource, name)) {
			return connection.holder() != 0;
		}
		catch (SQLException ex) {
			throw new DatabaseException("The lock of the run can't be checked: " + DriverMessage.of(ex) + ".", ex);
		}
	}

}
