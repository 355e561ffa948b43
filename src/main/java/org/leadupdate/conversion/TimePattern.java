package org.leadupdate.conversion;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Patterns of {@code java.time}, read strictly: English, in any case. */
final class TimePattern {

	private TimePattern() {
	}

	/**
	 * Compiles a pattern.
	 * @param pattern such as {@code dd.MM.yyyy}; a year of two digits is of this century
	 * @return its formatter
	 * @throws IllegalArgumentException if it is no pattern
	 */
	static DateTimeFormatter compile(String pattern) {
		if (pattern.replaceAll("'[^']*'", "").matches(".*[zv].*")) {
			throw new IllegalArgumentException(
					"the pattern %s has the name of a zone, and one such as IST or CST is that of several: use an offset (XXX) or an ID such as Europe/Berlin (VV)"
						.formatted(pattern));
		}
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			// Only so does yyyy name a year.
			.parseDefaulting(ChronoField.ERA, 1)
			.toFormatter(Locale.ENGLISH)
			.withResolverStyle(ResolverStyle.STRICT);
	}

}
