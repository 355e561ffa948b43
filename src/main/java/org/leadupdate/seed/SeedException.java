package org.leadupdate.seed;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DatabaseException;

/**
 * A seed folder is invalid. The message names the file, the line and the column; nothing
 * was stored.
 */
public class SeedException extends DatabaseException {

	SeedException(String message) {
		this(message, null);
	}

	SeedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
