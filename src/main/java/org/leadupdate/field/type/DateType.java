package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#DATE}: {@code yyyy-MM-dd}, an existing day of the years 0001 to 9999.
 */
final class DateType implements ScalarType {

	private static final Pattern SYNTAX = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final String ZERO_YEAR = "0000";

	@Override
	public ParseResult read(String text) {
		if (parse(text) == null) {
			return ParseResult.Invalid.type(text,
					"is not a valid date: use an existing day as yyyy-MM-dd, such as 2026-03-31.");
		}
		return ParseResult.Value.ofText(text);
	}

	@Override
	public BigDecimal measure(String canonical) {
		return BigDecimal.valueOf(LocalDate.parse(canonical).toEpochDay());
	}

	@Override
	public BigDecimal operand(String operand) {
		LocalDate date = parse(operand);
		if (date == null) {
			throw new IllegalArgumentException("a date as yyyy-MM-dd is required");
		}
		return BigDecimal.valueOf(date.toEpochDay());
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
		return "a date as yyyy-MM-dd";
	}

	@Override
	public List<String> examples() {
		return List.of("2026-03-31", "2030-01-01", "2000-01-01", "1980-01-01");
	}

	/** Parses a date; null if the text is not a valid one. */
	static @Nullable LocalDate parse(String text) {
		if (!SYNTAX.matcher(text).matches() || text.startsWith(ZERO_YEAR)) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10),
					Integer.parseInt(text, 8, 10, 10));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
