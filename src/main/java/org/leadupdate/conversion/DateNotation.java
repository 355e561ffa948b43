package org.leadupdate.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** How a file writes dates: patterns that are tried in order. */
public final class DateNotation {

	private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

	/** Every day of the two years that differ in their days. */
	private static final LocalDate END = LocalDate.of(2025, 1, 1);

	/** Those of ten years. */
	private static final int MOST_KNOWN = 4000;

	private final List<String> patterns;

	private final List<DateTimeFormatter> formatters;

	/** The dates of a file are few, and to look one up takes a tenth of the time. */
	private final Map<String, String> known = new ConcurrentHashMap<>();

	/**
	 * Creates a notation.
	 * @param patterns of {@code java.time}, such as {@code dd.MM.yyyy}
	 * @throws IllegalArgumentException if one is no pattern of a date, or if two of them
	 * read one text as two dates
	 */
	public DateNotation(List<String> patterns) {
		this.patterns = List.copyOf(patterns);
		this.formatters = this.patterns.stream().map(DateNotation::formatter).toList();
		for (int one = 0; one < this.formatters.size(); one++) {
			for (int other = 0; other < this.formatters.size(); other++) {
				refuseIfAmbiguous(one, other);
			}
		}
	}

	private static DateTimeFormatter formatter(String pattern) {
		DateTimeFormatter formatter = TimePattern.compile(pattern);
		try {
			if (FIRST.equals(LocalDate.parse(formatter.format(FIRST), formatter))) {
				return formatter;
			}
		}
		catch (DateTimeException ex) {
			// Told below.
		}
		throw new IllegalArgumentException(
				"the pattern %s does not name a day, a month and a year, and nothing else".formatted(pattern));
	}

	private void refuseIfAmbiguous(int one, int other) {
		days().forEach((day) -> {
			String text = this.formatters.get(one).format(day);
			LocalDate read = read(this.formatters.get(other), text);
			if (read != null && !read.equals(day)) {
				throw new IllegalArgumentException("the patterns %s and %s read %s differently, as %s and as %s"
					.formatted(this.patterns.get(one), this.patterns.get(other), text, day, read));
			}
		});
	}

	static Stream<LocalDate> days() {
		return FIRST.datesUntil(END);
	}

	private static @Nullable LocalDate read(DateTimeFormatter formatter, String text) {
		try {
			return LocalDate.parse(text, formatter);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * Reads a date.
	 * @param text the text
	 * @return the date as ISO 8601 writes it; null if no pattern reads it
	 */
	@Nullable String canonical(String text) {
		String date = this.known.get(text);
		if (date == null) {
			date = read(text);
			if (date != null && this.known.size() < MOST_KNOWN) {
				this.known.put(text, date);
			}
		}
		return date;
	}

	private @Nullable String read(String text) {
		for (DateTimeFormatter formatter : this.formatters) {
			LocalDate date = read(formatter, text);
			if (date != null) {
				return date.toString();
			}
		}
		return null;
	}

	/** The patterns, to follow "written as". */
	String pattern() {
		return String.join(" or ", this.patterns);
	}

}
