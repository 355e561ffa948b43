package org.leadupdate.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * {@link DataType#DATETIME}: a date (midnight UTC), or a date and time with {@code Z} or
 * an offset; kept in UTC with milliseconds.
 */
final class DateTimeType implements ScalarType {

	private static final Pattern SYNTAX = Pattern
		.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

	private static final Pattern WITHOUT_ZONE = Pattern
		.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?");

	private static final Pattern EPOCH = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]*)?");

	private static final DateTimeFormatter CANONICAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'",
			Locale.ROOT);

	@Override
	public Reading read(String text) {
		OffsetDateTime moment = parse(text);
		if (moment == null) {
			return Reading.Refusal.type(text, complaint(text));
		}
		return Reading.Value.ofText(CANONICAL.format(moment));
	}

	@Override
	public BigDecimal measure(String canonical) {
		return BigDecimal.valueOf(Instant.parse(canonical).toEpochMilli());
	}

	@Override
	public BigDecimal operand(String operand) {
		OffsetDateTime moment = parse(operand);
		if (moment == null) {
			throw new IllegalArgumentException("moments are compared: give one such as 2026-03-31T08:00:00Z");
		}
		return BigDecimal.valueOf(moment.toInstant().toEpochMilli());
	}

	@Override
	public String measured() {
		return "";
	}

	@Override
	public boolean isLimitedInLength() {
		return false;
	}

	@Override
	public String accepts() {
		return "a date and time with its offset, as yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss+hh:mm, or yyyy-MM-dd for midnight UTC";
	}

	@Override
	public List<String> examples() {
		return List.of("2026-03-31T08:00:00+05:30", "2030-01-01T00:00:00Z", "2000-01-01T00:00:00Z");
	}

	private static @Nullable OffsetDateTime parse(String text) {
		LocalDate day = DateType.parse(text);
		if (day != null) {
			return day.atStartOfDay().atOffset(ZoneOffset.UTC);
		}
		return SYNTAX.matcher(text).matches() ? inUtc(text) : null;
	}

	private static @Nullable OffsetDateTime inUtc(String text) {
		try {
			OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
			return (moment.getYear() >= 1 && moment.getYear() <= 9999) ? moment : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static String complaint(String text) {
		if (EPOCH.matcher(text).matches()) {
			return "is a bare number, which hides the time zone; write the moment out, such as 2026-03-31T08:00:00Z.";
		}
		if (WITHOUT_ZONE.matcher(text).matches()) {
			return "does not say its time zone; give yyyy-MM-ddTHH:mm:ss followed by Z or an offset, such as 2026-03-31T08:00:00+05:30.";
		}
		return "is no moment; give yyyy-MM-dd, or yyyy-MM-ddTHH:mm:ss followed by Z or an offset, such as 2026-03-31T08:00:00Z.";
	}

}
