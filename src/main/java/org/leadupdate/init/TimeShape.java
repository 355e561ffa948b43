package org.leadupdate.init;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date or a date-time as it is written, but for its digits.
 *
 * @param separator between day, month and year
 * @param year where the year is
 * @param time the pattern of what follows the date; empty if nothing does
 */
record TimeShape(String separator, Year year, String time) {

	private static final Pattern TEXT = Pattern.compile("""
			(?<one>\\d{1,4})(?<separator>[./-])(?<two>\\d{1,2})\\k<separator>(?<three>\\d{1,4})\
			(?:(?<between>T|,? )(?<hour>\\d{1,2}):\\d\\d(?<second>:\\d\\d(?<fraction>\\.\\d{1,9})?)?\
			(?<half> ?[AaPp][Mm])?(?<offset>Z|[+-]\\d\\d:\\d\\d)?)?""");

	/** As 1/1/26 is. */
	private static final int SHORTEST = 6;

	/** Where the year of a date is. */
	enum Year {

		FIRST, LAST,
		/** It has two digits, as day and month have. */
		SHORT

	}

	/**
	 * A text of a shape.
	 *
	 * @param shape the shape
	 * @param first the first of day and month
	 * @param second the second of them
	 * @param padded whether both have two digits
	 * @param hourPadded whether the hour has, if there is one
	 */
	record Text(TimeShape shape, int first, int second, boolean padded, boolean hourPadded) {
	}

	/** The shape of a text; null if it is no date. */
	static @Nullable Text of(String text) {
		if (text.length() < SHORTEST) {
			return null;
		}
		Matcher parts = TEXT.matcher(text);
		if (!parts.matches()) {
			return null;
		}
		String one = group(parts, "one");
		String two = group(parts, "two");
		String three = group(parts, "three");
		Year year = (one.length() == 4) ? Year.FIRST : (three.length() == 4) ? Year.LAST : Year.SHORT;
		List<String> dayAndMonth = (year == Year.FIRST) ? List.of(two, three) : List.of(one, two);
		int length = dayAndMonth.stream().mapToInt(String::length).max().orElse(0);
		if (length > 2 || one.length() == 3 || (year == Year.SHORT && three.length() != 2)) {
			return null;
		}
		return new Text(new TimeShape(group(parts, "separator"), year, time(parts)),
				Integer.parseInt(dayAndMonth.get(0)), Integer.parseInt(dayAndMonth.get(1)),
				dayAndMonth.stream().allMatch((part) -> part.length() == 2), group(parts, "hour").length() == 2);
	}

	/** With the hour as {@code H} or {@code h}. */
	private static String time(Matcher parts) {
		if (group(parts, "hour").isEmpty()) {
			return "";
		}
		String half = group(parts, "half");
		String fraction = group(parts, "fraction");
		return group(parts, "between").replace("T", "'T'") + (half.isEmpty() ? "H" : "h") + ":mm"
				+ (group(parts, "second").isEmpty() ? "" : ":ss")
				+ (fraction.isEmpty() ? "" : "." + "S".repeat(fraction.length() - 1))
				+ (half.isEmpty() ? "" : half.startsWith(" ") ? " a" : "a")
				+ (group(parts, "offset").isEmpty() ? "" : "XXX");
	}

	private static String group(Matcher parts, String name) {
		return Objects.requireNonNullElse(parts.group(name), "");
	}

	boolean hasTime() {
		return !this.time.isEmpty();
	}

	boolean hasOffset() {
		return this.time.endsWith("XXX");
	}

	/** The pattern of {@code java.time}. */
	String pattern(boolean dayFirst, boolean padded, boolean hourPadded) {
		String day = padded ? "dd" : "d";
		String month = padded ? "MM" : "M";
		String date = switch (this.year) {
			case FIRST -> "yyyy" + this.separator + month + this.separator + day;
			case LAST -> ordered(dayFirst, day, month) + this.separator + "yyyy";
			case SHORT -> ordered(dayFirst, day, month) + this.separator + "yy";
		};
		return date + (hourPadded ? this.time.replace("H", "HH").replace("h", "hh") : this.time);
	}

	private String ordered(boolean dayFirst, String day, String month) {
		return dayFirst ? day + this.separator + month : month + this.separator + day;
	}

}
