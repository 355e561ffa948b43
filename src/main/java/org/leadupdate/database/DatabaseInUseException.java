package org.leadupdate.database;

/** Another process has a database open that serves one process only. */
public class DatabaseInUseException extends DatabaseException {

	/**
	 * Makes an exception.
	 * @param message which database, and what to do next
	 */
	public DatabaseInUseException(String message) {
		super(message, null);
	}

}
