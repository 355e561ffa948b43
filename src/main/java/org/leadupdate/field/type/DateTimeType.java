package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#DATETIME}: a date (midnight UTC), or a date and time with {@code Z} or
 * an offset; stored in UTC with milliseconds.
 */
final class DateTimeType implements ScalarType {

	private static final Pattern SYNTAX = Pattern
		.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

	private static final Pattern WITHOUT_ZONE = Pattern
		.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?");

	private static final Pattern EPOCH = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]*)?");

	private static final int SECONDS_END = "yyyy-MM-ddTHH:mm:ss".length();

	private static final int OFFSET_LENGTH = "+hh:mm".length();

	@Override
	public ParseResult read(String text) {
		LocalDateTime dateTime = parse(text);
		if (dateTime == null) {
			return ParseResult.Invalid.type(text, explanation(text));
		}
		return ParseResult.Value.ofText(canonical(dateTime));
	}

	@Override
	public BigDecimal measure(String canonical) {
		return BigDecimal.valueOf(Instant.parse(canonical).toEpochMilli());
	}

	@Override
	public BigDecimal operand(String operand) {
		LocalDateTime dateTime = parse(operand);
		if (dateTime == null) {
			throw new IllegalArgumentException("a date-time is required, such as 2026-03-31T08:00:00Z");
		}
		return BigDecimal.valueOf(dateTime.toInstant(ZoneOffset.UTC).toEpochMilli());
	}

	@Override
	public String ruleSubject() {
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

	private static @Nullable LocalDateTime parse(String text) {
		LocalDate day = DateType.parse(text);
		if (day != null) {
			return day.atStartOfDay();
		}
		return SYNTAX.matcher(text).matches() ? inUtc(text) : null;
	}

	/** Parsed by hand, which takes a fifth of the time of the JDK's formatters. */
	private static @Nullable LocalDateTime inUtc(String text) {
		int zone = text.length() - (text.endsWith("Z") ? 1 : OFFSET_LENGTH);
		try {
			LocalDateTime local = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
					number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text, zone));
			LocalDateTime dateTime = local.minusSeconds(ZoneOffset.of(text.substring(zone)).getTotalSeconds());
			return (dateTime.getYear() >= 1 && dateTime.getYear() <= 9999) ? dateTime : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int nanos(String text, int zone) {
		String fraction = (zone > SECONDS_END) ? text.substring(SECONDS_END + 1, zone) : "0";
		return Integer.parseInt((fraction + "00").substring(0, 3)) * 1_000_000;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

	private static String canonical(LocalDateTime dateTime) {
		StringBuilder text = new StringBuilder(24);
		append(text, dateTime.getYear(), 4).append('-');
		append(text, dateTime.getMonthValue(), 2).append('-');
		append(text, dateTime.getDayOfMonth(), 2).append('T');
		append(text, dateTime.getHour(), 2).append(':');
		append(text, dateTime.getMinute(), 2).append(':');
		append(text, dateTime.getSecond(), 2).append('.');
		return append(text, dateTime.getNano() / 1_000_000, 3).append('Z').toString();
	}

	private static StringBuilder append(StringBuilder text, int number, int digits) {
		String shown = Integer.toString(number);
		return text.append("0000", 0, digits - shown.length()).append(shown);
	}

	private static String explanation(String text) {
		if (EPOCH.matcher(text).matches()) {
			return "is a plain number without a time zone; write the date-time out, such as 2026-03-31T08:00:00Z.";
		}
		if (WITHOUT_ZONE.matcher(text).matches()) {
			return "has no time zone: use yyyy-MM-ddTHH:mm:ss followed by Z or an offset, such as 2026-03-31T08:00:00+05:30.";
		}
		return "is not a valid date-time: use yyyy-MM-dd, or yyyy-MM-ddTHH:mm:ss followed by Z or an offset, such as 2026-03-31T08:00:00Z.";
	}

}
