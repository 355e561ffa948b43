package org.leadupdate.lead;

import org.jspecify.annotations.Nullable;

/**
 * One problem of a row. On a row that was applied it is a warning.
 *
 * @param code the kind of problem
 * @param field the column or extended field concerned, if any
 * @param value the value that was given; for {@code rejected.csv} only, since it may be
 * personal
 * @param message what is wrong and what to do, for people; never contains a personal
 * value
 * @param answeredCode the number that the vendor's API gave it; null if it was found here
 */
public record Problem(ProblemCode code, @Nullable String field, @Nullable String value, String message,
		@Nullable Integer answeredCode) {

	/** The limit of a spreadsheet cell. The row itself keeps its cells whole. */
	private static final int MAX_LENGTH = 32_767;

	private static final int MAX_MESSAGE_LENGTH = 1_000;

	/** Truncates what is too long. */
	public Problem {
		field = (field != null) ? truncate(field, MAX_LENGTH) : null;
		value = (value != null) ? truncate(value, MAX_LENGTH) : null;
		message = truncate(message, MAX_MESSAGE_LENGTH);
	}

	/**
	 * A problem that was found here.
	 * @param code the kind of problem
	 * @param field the column or extended field concerned, if any
	 * @param value the value that was given
	 * @param message what is wrong and what to do
	 */
	public Problem(ProblemCode code, @Nullable String field, @Nullable String value, String message) {
		this(code, field, value, message, null);
	}

	/**
	 * The vendor's code.
	 * @return the number that its API gave, or that of the kind of problem; null if there
	 * is none
	 */
	public @Nullable Integer apiCode() {
		return (this.answeredCode != null) ? this.answeredCode : this.code.apiCode();
	}

	private static String truncate(String text, int maxLength) {
		if (text.length() <= maxLength) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
		return text.substring(0, end) + "\u2026";
	}

}
