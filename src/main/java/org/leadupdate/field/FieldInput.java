package org.leadupdate.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a cell, or a value of the JSON cell, requests. A blank one requests nothing. */
public sealed interface FieldInput {

	/**
	 * Remove the value.
	 *
	 * @param marker the text that asks for it; null for a JSON null
	 */
	record Clear(@Nullable String marker) implements FieldInput {

		/** The JSON null. */
		public Clear() {
			this(null);
		}

	}

	/**
	 * Set the value to this text.
	 *
	 * @param text never empty, not trimmed
	 * @param given the text of the file that it was converted from; null if it is that
	 */
	record Text(String text, @Nullable String given) implements FieldInput {

		/**
		 * A text of the file.
		 * @param text never empty, not trimmed
		 */
		public Text(String text) {
			this(text, null);
		}

		/** The text alone, where it is the file's. */
		@Override
		public String toString() {
			return "Text[text=" + this.text + ((this.given != null) ? ", given=" + this.given : "") + ']';
		}

	}

	/**
	 * A text that could not be converted.
	 *
	 * @param given the text of the file
	 * @param reason the kind of problem
	 * @param explanation what is wrong, to follow the text; does not contain it
	 * @param nearest what was probably meant; null if unknown
	 */
	record Refused(String given, FieldValue.Reason reason, String explanation,
			@Nullable String nearest) implements FieldInput {

		/** Without a suggestion. */
		public Refused(String given, FieldValue.Reason reason, String explanation) {
			this(given, reason, explanation, null);
		}

		/**
		 * The whole message.
		 * @param hidden whether it must not show the text
		 * @return what was given, and what is wrong with it
		 */
		public String message(boolean hidden) {
			return new ParseResult.Invalid(this.reason, this.given, this.explanation,
					(this.nearest != null) ? "Did you mean " + DisplayText.quote(this.nearest) + "?" : null)
				.message(hidden);
		}

	}

	/**
	 * Set the value to these items, given as a JSON array; for lists and sets only.
	 *
	 * @param items the text of each
	 */
	record Items(List<String> items) implements FieldInput {
	}

	/**
	 * A value that no field supports, such as a JSON object.
	 *
	 * @param explanation what is wrong and what to use instead; does not contain the
	 * value
	 */
	record Unsupported(String explanation) implements FieldInput {
	}

}
