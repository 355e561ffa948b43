package org.leadupdate.lead;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row. On a row that was applied nevertheless it is a
 * warning.
 *
 * @param code what kind of problem
 * @param field the column or extended field it is about, if it is about one
 * @param value the value that was given; for {@code rejected.csv} only, since it may be
 * personal
 * @param message what is wrong and what would be right, for people; never holds a
 * personal value
 */
public record Problem(ProblemCode code, @Nullable String field, @Nullable String value, String message) {

	/** What a spreadsheet shows of a cell. The row keeps its cells whole in any case. */
	private static final int LONGEST = 32_767;

	private static final int LONGEST_MESSAGE = 1_000;

	/** Shortens what is too long to be read. */
	public Problem {
		field = (field != null) ? shortened(field, LONGEST) : null;
		value = (value != null) ? shortened(value, LONGEST) : null;
		message = shortened(message, LONGEST_MESSAGE);
	}

	private static String shortened(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
		return text.substring(0, end) + "\u2026";
	}

}
