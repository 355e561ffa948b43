package org.leadupdate.database;

/** A newer program has upgraded the tables. The message is for the user. */
public final class NewerSchemaException extends DatabaseException {

	private static final long serialVersionUID = 1L;

	NewerSchemaException(String message) {
		super(message, null);
	}

}
