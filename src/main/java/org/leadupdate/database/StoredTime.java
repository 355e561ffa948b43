package org.leadupdate.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** Date-times in tables that other programs write. */
public final class StoredTime {

	private StoredTime() {
	}

	/**
	 * Reads a date-time. One without a month or a day, such as MySQL's
	 * {@code 2024-00-00}, is none.
	 * @param row the row
	 * @param column the column's number, from 1
	 * @return the date-time in UTC; null if there is none
	 * @throws SQLException if the column can't be read
	 */
	public static @Nullable LocalDateTime of(ResultSet row, int column) throws SQLException {
		try {
			return row.getObject(column, LocalDateTime.class);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
