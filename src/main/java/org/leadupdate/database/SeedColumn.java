package org.leadupdate.database;

import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

import org.jspecify.annotations.Nullable;

/**
 * A column that is filled from text.
 *
 * @param name as the database spells it
 * @param type one of {@link Types}
 */
record SeedColumn(String name, int type) {

	private static final DateTimeFormatter PLAIN = new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd HH:mm:ss")
		.appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
		.toFormatter();

	/** The value of a cell; a blank one is NULL. */
	@Nullable Object parse(String text) {
		if (text.isBlank()) {
			return null;
		}
		return switch (this.type) {
			case Types.BOOLEAN, Types.BIT, Types.TINYINT -> parseBoolean(text.strip());
			case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> Long.parseLong(text.strip());
			case Types.TIMESTAMP -> parseTime(text.strip());
			default -> text;
		};
	}

	private static boolean parseBoolean(String text) {
		return switch (text) {
			case "1", "true", "TRUE" -> true;
			case "0", "false", "FALSE" -> false;
			default -> throw new IllegalArgumentException("it takes 0, 1, true or false");
		};
	}

	/** Without an offset it is UTC. */
	private static LocalDateTime parseTime(String text) {
		if (text.indexOf('T') < 0) {
			return LocalDateTime.parse(text, PLAIN);
		}
		boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}$");
		return zoned ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
				: LocalDateTime.parse(text);
	}

}
