package org.leadupdate.seed;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and the conversion of cells to its values.
 *
 * @param name its name, in lower case
 * @param type its {@link Types JDBC type}
 * @param length the maximum length of a text
 * @param required whether it is NOT NULL
 */
record SeedColumn(String name, int type, int length, boolean required) {

	static SeedColumn of(ResultSetMetaData about, int index) throws SQLException {
		return new SeedColumn(about.getColumnName(index).toLowerCase(Locale.ROOT), about.getColumnType(index),
				about.getPrecision(index), about.isNullable(index) == ResultSetMetaData.columnNoNulls);
	}

	/**
	 * Converts a cell.
	 * @return the value to bind; null for a blank cell
	 * @throws IllegalArgumentException if the text is not a value of this column; the
	 * message ends a sentence that begins with the column's name
	 */
	@Nullable Object value(String text) {
		if (!text.isBlank()) {
			return read(text);
		}
		if (this.required) {
			throw new IllegalArgumentException("must not be blank");
		}
		return null;
	}

	private Object read(String text) {
		return switch (this.type) {
			case Types.BIGINT -> number(text.strip(), Long.MIN_VALUE, Long.MAX_VALUE);
			case Types.INTEGER -> number(text.strip(), Integer.MIN_VALUE, Integer.MAX_VALUE);
			case Types.BIT, Types.BOOLEAN, Types.TINYINT -> truth(text.strip());
			case Types.TIMESTAMP -> moment(text.strip());
			default -> this.name.equals("extended_fields") ? SeedJson.checked(text) : shortEnough(text);
		};
	}

	private static Object number(String text, long least, long most) {
		try {
			long number = Long.parseLong(text);
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("is not a whole number in range: \"" + text + '"', ex);
		}
		throw new IllegalArgumentException("is not a whole number in range: \"" + text + '"');
	}

	private static Object truth(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "1", "true" -> true;
			case "0", "false" -> false;
			default -> throw new IllegalArgumentException("is not one of 0, 1, true and false: \"" + text + '"');
		};
	}

	private static Object moment(String text) {
		try {
			return SeedTimestamp.read(text);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"is not a date-time such as 2026-01-31 08:00:00 or 2026-01-31T08:00:00+05:30: \"" + text + '"', ex);
		}
	}

	private Object shortEnough(String text) {
		if (this.length > 0 && text.codePointCount(0, text.length()) > this.length) {
			throw new IllegalArgumentException("is longer than " + this.length + " characters");
		}
		return text;
	}

}
