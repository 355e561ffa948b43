package org.leadupdate.database;

/** The settings name a database that this program can't work with. */
public class DatabaseSettingsException extends DatabaseException {

	/**
	 * Makes an exception.
	 * @param message which setting is wrong and what would be right
	 */
	public DatabaseSettingsException(String message) {
		super(message, null);
	}

}
