package org.leadupdate.database;

/** The failures of a database that the program tells apart. */
public enum DatabaseError {

	/** Two transactions waited for each other, and this one had to give way. */
	DEADLOCK,
	/** Another transaction has the rows locked. */
	LOCKED,
	/** The server does not accept writes. */
	READ_ONLY,
	/** The server, or the account, has no connection left. */
	NO_CONNECTION_LEFT,
	/** The account lacks a right. */
	MISSING_RIGHT,
	/** A statement is larger than the server takes. */
	STATEMENT_TOO_LARGE,
	/** The disk of the database is full. */
	DISK_FULL,
	/** A value does not suit its column, a constraint, a key or a trigger. */
	REFUSED_VALUE,
	/** The connection is lost, or the database itself failed. */
	UNAVAILABLE,
	/** Anything else. */
	OTHER

}
