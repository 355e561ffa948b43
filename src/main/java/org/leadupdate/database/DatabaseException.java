package org.leadupdate.database;

import org.jspecify.annotations.Nullable;

/**
 * The database can't do what was asked of it. The message is a sentence or two for
 * people, without secrets.
 */
public class DatabaseException extends RuntimeException {

	/**
	 * Makes an exception.
	 * @param message what is wrong, where, and what to do next
	 * @param cause what it follows from, if anything
	 */
	public DatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
