package org.leadupdate.seed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** A date-time of a seed file. */
final class SeedTimestamp {

	private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.optionalStart()
		.appendPattern("['T'][' ']HH:mm[:ss]")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.optionalEnd()
		.optionalStart()
		.appendOffset("+HH:mm", "Z")
		.optionalEnd()
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter BOUND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

	private SeedTimestamp() {
	}

	/**
	 * Reads a date-time, in UTC where it has no offset; a date is its midnight.
	 * @return the moment in UTC as every database reads it, as a text: the driver takes
	 * MariaDB 10 for a server without milliseconds and would drop them
	 * @throws java.time.DateTimeException if the text is no date-time
	 */
	static String read(String text) {
		TemporalAccessor read = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		return BOUND.format(utc(read));
	}

	private static LocalDateTime utc(TemporalAccessor read) {
		if (read instanceof OffsetDateTime moment) {
			return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
		}
		return (read instanceof LocalDate date) ? date.atStartOfDay() : LocalDateTime.from(read);
	}

}
