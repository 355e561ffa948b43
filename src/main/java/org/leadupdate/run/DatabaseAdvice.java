package org.leadupdate.run;

import java.sql.SQLException;
import java.util.Set;

/** What to do about a failure of the database. */
final class DatabaseAdvice {

	static final String AGAIN = "Give the same command again to go on.";

	/** Of a server, and those below zero of the embedded database. */
	private static final Set<Integer> FULL_DISK = Set.of(1021, 1026, 1030, 1114, -452, -466, -468);

	private DatabaseAdvice() {
	}

	/** Whether another try is in vain until somebody has mended something. */
	static boolean isForSomebody(SQLException failure) {
		return isFullDisk(failure) || isLargePacket(failure);
	}

	private static boolean isFullDisk(SQLException failure) {
		return FULL_DISK.contains(failure.getErrorCode());
	}

	/** The driver, which looks before it sends, gives it no number. */
	private static boolean isLargePacket(SQLException failure) {
		return failure.getErrorCode() == 1153
				|| (failure.getErrorCode() == 0 && String.valueOf(failure.getMessage()).contains("max_allowed_packet"));
	}

	/** A sentence or two, by the server's own error number. */
	static String on(SQLException failure) {
		return switch (failure.getErrorCode()) {
			case 1205, 1213, 3572 -> "Another client holds the same leads. " + AGAIN;
			case 1290, 1792, 1836 ->
				"The server does not accept writes: let spring.datasource.url name the one that does. " + AGAIN;
			case 1040, 1203, 1226 -> "The server has no connection left for this account: give it "
					+ "lead-update.threads and three more. " + AGAIN;
			case 1044, 1045, 1142, 1143, 1227 ->
				"The account lacks a right: the command doctor names it. Then give the same command again.";
			default -> toMend(failure) + AGAIN;
		};
	}

	private static String toMend(SQLException failure) {
		if (isLargePacket(failure)) {
			return "Raise max_allowed_packet on the server, or lower lead-update.chunk-size. ";
		}
		return isFullDisk(failure) ? "The disk of the database may be full. Make space there. " : "";
	}

}
