package org.leadupdate.job;

import java.sql.SQLException;

/** What to do about a failure of the database. */
final class DatabaseAdvice {

	private static final String AGAIN = "Give the same command again to go on.";

	private DatabaseAdvice() {
	}

	/** A sentence or two, by the server's own error number. */
	static String on(SQLException failure) {
		return switch (failure.getErrorCode()) {
			case 1205, 1213, 3572 -> "Another client holds the same leads. " + AGAIN;
			case 1290, 1792, 1836 ->
				"The server does not accept writes: let spring.datasource.url name the one that does. " + AGAIN;
			case 1153 -> "Raise max_allowed_packet on the server, or lower lead-update.chunk-size. " + AGAIN;
			case 1040, 1203, 1226 -> "The server has no connection left for this account: give it "
					+ "lead-update.threads and three more. " + AGAIN;
			case 1044, 1045, 1142, 1143, 1227 ->
				"The account lacks a right: ./run.sh doctor JOB names it. Then give the same command again.";
			case 1021, 1026, 1030, 1114 -> "The server's disk may be full. Make space there. " + AGAIN;
			default -> AGAIN;
		};
	}

}
