package org.leadupdate.run;

import org.leadupdate.database.DatabaseError;

/** What to do about a failure of the database. */
final class DatabaseAdvice {

	static final String AGAIN = "Run the same command again.";

	private DatabaseAdvice() {
	}

	/** Whether it stays until somebody has fixed something: a retry is useless. */
	static boolean needsRepair(DatabaseError error) {
		return error == DatabaseError.DISK_FULL || error == DatabaseError.STATEMENT_TOO_LARGE;
	}

	/** A sentence or two. */
	static String on(DatabaseError error) {
		return switch (error) {
			case DEADLOCK, LOCKED -> "Another transaction keeps the same leads locked. " + AGAIN;
			case READ_ONLY -> "The server is read-only: set spring.datasource.url to one that accepts writes. " + AGAIN;
			case NO_CONNECTION_LEFT -> "The server has no connection left for this account: allow it "
					+ "three more than lead-update.threads. " + AGAIN;
			case MISSING_RIGHT ->
				"The account lacks a privilege: the command doctor names it. Grant it and run the same command again.";
			case STATEMENT_TOO_LARGE ->
				"Raise max_allowed_packet on the server, or lower lead-update.chunk-size. " + AGAIN;
			case DISK_FULL -> "The disk of the database may be full. Free some space there. " + AGAIN;
			case REFUSED_VALUE, UNAVAILABLE, OTHER -> AGAIN;
		};
	}

}
