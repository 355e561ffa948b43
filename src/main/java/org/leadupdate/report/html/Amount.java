package org.leadupdate.report.html;

import java.time.Duration;
import java.util.Locale;

/** Numbers and durations formatted for people. */
final class Amount {

	private Amount() {
	}

	/** By hand, since a page has thousands and a formatter takes ten times as long. */
	static String of(long number) {
		StringBuilder digits = new StringBuilder(Long.toString(number));
		for (int at = digits.length() - 3; at > ((number < 0) ? 1 : 0); at -= 3) {
			digits.insert(at, ',');
		}
		return digits.toString();
	}

	static String rows(long number) {
		return of(number, "row", "rows");
	}

	static String of(long number, String one, String many) {
		return of(number) + ' ' + ((number == 1) ? one : many);
	}

	/** With its sign; a typographic minus, which is as wide as a digit. */
	static String signed(long number) {
		return (number == 0) ? "0" : ((number > 0) ? "+" : "\u2212") + of(Math.abs(number));
	}

	/** A percentage, with a decimal where it is significant. */
	static String share(long part, long whole) {
		if (part == 0 || part == whole) {
			return (part == 0) ? "0 %" : "100 %";
		}
		double percent = 100.0 * part / whole;
		if (percent < 0.1 || percent > 99.9) {
			return (percent < 0.1) ? "< 0.1 %" : "> 99.9 %";
		}
		return String.format(Locale.ENGLISH, (percent < 10 || percent > 99) ? "%.1f %%" : "%.0f %%", percent);
	}

	static String of(Duration time) {
		if (time.toMinutes() == 0) {
			long tenths = (time.toMillis() + 50) / 100;
			return tenths / 10 + "." + tenths % 10 + " s";
		}
		return (time.toHours() == 0) ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
				: time.toHours() + " h " + time.toMinutesPart() + " min";
	}

}
