package org.leadupdate.database;

/** The settings of the database are invalid. */
public class DatabaseSettingsException extends DatabaseException {

	/**
	 * Creates the exception.
	 * @param message which setting is invalid and what to use instead
	 */
	public DatabaseSettingsException(String message) {
		super(message, null);
	}

}
