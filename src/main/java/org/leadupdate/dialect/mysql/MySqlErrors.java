package org.leadupdate.dialect.mysql;

import java.sql.SQLException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.DatabaseError;
import org.leadupdate.database.DriverMessage;

import org.springframework.dao.DataAccessException;

/** What the error numbers of MySQL mean; MariaDB's are the same. */
final class MySqlErrors {

	/** A statement of ours has one lead then. */
	private static final Pattern AT_ROW = Pattern.compile(" at row \\d+");

	private static final Pattern VALUE = Pattern.compile("((?:entry|value):?) '.*'(?= for )");

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
			case 1118, 1366, 1644, 3819, 4025 -> DatabaseError.REFUSED_VALUE;
			default -> byState(failure);
		};
	}

	/** The driver looks at the size before it sends, and has no numbers. */
	private static DatabaseError ofDriver(SQLException failure) {
		return String.valueOf(failure.getMessage()).contains("max_allowed_packet") ? DatabaseError.STATEMENT_TOO_LARGE
				: byState(failure);
	}

	private static DatabaseError byState(SQLException failure) {
		return switch (String.valueOf(failure.getSQLState()).substring(0, 2)) {
			case "08" -> DatabaseError.UNAVAILABLE;
			case "22", "23", "45" -> DatabaseError.REFUSED_VALUE;
			default -> DatabaseError.OTHER;
		};
	}

	/**
	 * Why the server refuses the values of a statement.
	 * @return its message without the values, which may be personal; null if the failure
	 * is another
	 */
	static @Nullable String refusal(DataAccessException failure) {
		if (!(failure.getRootCause() instanceof SQLException cause)) {
			return null;
		}
		return switch (classify(cause)) {
			case REFUSED_VALUE ->
				VALUE.matcher(AT_ROW.matcher(DriverMessage.of(cause)).replaceAll("")).replaceAll("$1");
			case STATEMENT_TOO_LARGE -> isTooLarge(failure)
					? "the lead is larger than what the server takes at once (max_allowed_packet)" : null;
			default -> null;
		};
	}

	/**
	 * Whether the driver did not send a statement because of its size, so that the
	 * connection is as before. The server would have ended it.
	 */
	static boolean isTooLarge(DataAccessException failure) {
		return failure.getRootCause() instanceof SQLException cause && cause.getErrorCode() == 0
				&& classify(cause) == DatabaseError.STATEMENT_TOO_LARGE;
	}

}
