package org.leadupdate.result;

import java.time.LocalDateTime;

/**
 * Times in packed results, as {@link LocalDateTime#toString} writes them. Read by hand: a
 * formatter takes as long for the times of a row as all else does.
 */
final class PackedTime {

	private static final int YEAR_DIGITS = 4;

	private static final int WITHOUT_SECONDS = "2026-01-02T03:04".length();

	private static final int WITHOUT_FRACTION = "2026-01-02T03:04:05".length();

	private static final int NANO_DIGITS = 9;

	private PackedTime() {
	}

	static LocalDateTime read(String text) {
		if (text.charAt(YEAR_DIGITS) != '-') {
			return LocalDateTime.parse(text);
		}
		return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
				number(text, 14, 16), (text.length() > WITHOUT_SECONDS) ? number(text, 17, 19) : 0, nanos(text));
	}

	private static int nanos(String text) {
		if (text.length() <= WITHOUT_FRACTION) {
			return 0;
		}
		int nanos = number(text, WITHOUT_FRACTION + 1, text.length());
		for (int digits = text.length() - WITHOUT_FRACTION - 1; digits < NANO_DIGITS; digits++) {
			nanos *= 10;
		}
		return nanos;
	}

	private static int number(String text, int begin, int end) {
		return Integer.parseInt(text, begin, end, 10);
	}

}
