package org.leadupdate.seed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
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

	private SeedTimestamp() {
	}

	/**
	 * Parses a date-time, in UTC if it has no offset; a date means midnight.
	 * @return the same in UTC, cut to milliseconds
	 * @throws java.time.DateTimeException if the text is not a date-time
	 */
	static LocalDateTime read(String text) {
		TemporalAccessor read = READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		return utc(read).truncatedTo(ChronoUnit.MILLIS);
	}

	private static LocalDateTime utc(TemporalAccessor read) {
		if (read instanceof OffsetDateTime moment) {
			return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
		}
		return (read instanceof LocalDate date) ? date.atStartOfDay() : LocalDateTime.from(read);
	}

}
