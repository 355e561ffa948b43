package org.leadupdate.dialect.mysql;

import java.sql.SQLException;

import org.leadupdate.database.DatabaseError;

/** What the error numbers of MySQL mean; MariaDB's are the same. */
final class MySqlErrors {

	private MySqlErrors() {
	}

	static DatabaseError classify(SQLException failure) {
		return switch (failure.getErrorCode()) {
			case 0 -> ofDriver(failure);
			case 1213 -> DatabaseError.DEADLOCK;
			case 1205, 3572 -> DatabaseError.LOCKED;
			case 1290, 1792, 1836 -> DatabaseError.READ_ONLY;
			case 1040, 1203, 1226 -> DatabaseError.NO_CONNECTION_LEFT;
			case 1044, 1045, 1142, 1143, 1227 -> DatabaseError.MISSING_RIGHT;
			case 1153 -> DatabaseError.STATEMENT_TOO_LARGE;
			case 1021, 1026, 1030, 1114 -> DatabaseError.DISK_FULL;
			default -> byState(failure);
		};
	}

	/** The driver looks at the size before it sends, and has no numbers. */
	private static DatabaseError ofDriver(SQLException failure) {
		return String.valueOf(failure.getMessage()).contains("max_allowed_packet") ? DatabaseError.STATEMENT_TOO_LARGE
				: byState(failure);
	}

	private static DatabaseError byState(SQLException failure) {
		return String.valueOf(failure.getSQLState()).startsWith("08") ? DatabaseError.UNAVAILABLE : DatabaseError.OTHER;
	}

}
