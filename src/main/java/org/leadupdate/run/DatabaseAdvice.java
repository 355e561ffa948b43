package org.leadupdate.run;

import org.leadupdate.database.DatabaseError;

/** What to do about a failure of the database. */
final class DatabaseAdvice {

	static final String AGAIN = "Give the same command again to go on.";

	private DatabaseAdvice() {
	}

	/** Whether another try is in vain until somebody has mended something. */
	static boolean isForSomebody(DatabaseError error) {
		return error == DatabaseError.DISK_FULL || error == DatabaseError.STATEMENT_TOO_LARGE;
	}

	/** A sentence or two. */
	static String on(DatabaseError error) {
		return switch (error) {
			case DEADLOCK, LOCKED -> "Another client holds the same leads. " + AGAIN;
			case READ_ONLY ->
				"The server does not accept writes: let spring.datasource.url name the one that does. " + AGAIN;
			case NO_CONNECTION_LEFT -> "The server has no connection left for this account: give it "
					+ "lead-update.threads and three more. " + AGAIN;
			case MISSING_RIGHT ->
				"The account lacks a right: the command doctor names it. Then give the same command again.";
			case STATEMENT_TOO_LARGE ->
				"Raise max_allowed_packet on the server, or lower lead-update.chunk-size. " + AGAIN;
			case DISK_FULL -> "The disk of the database may be full. Make space there. " + AGAIN;
			case UNAVAILABLE, OTHER -> AGAIN;
		};
	}

}
