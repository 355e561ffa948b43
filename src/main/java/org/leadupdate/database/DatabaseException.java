package org.leadupdate.database;

import org.jspecify.annotations.Nullable;

/**
 * The database failed. The message is for the user, without secrets.
 */
public class DatabaseException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message what is wrong, where, and what to do next
	 * @param cause the cause, if any
	 */
	public DatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
