package org.leadupdate.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a cell, or a value of the JSON cell, requests. A blank one requests nothing. */
public sealed interface FieldInput {

	/**
	 * The file's own text, where a conversion has made another value of it.
	 * @return the text; null where the value is the file's
	 */
	default @Nullable String converted() {
		if (this instanceof Text text) {
			return text.text().equals(text.given()) ? null : text.given();
		}
		return (this instanceof Clear clear && clear.isConverted()) ? clear.marker() : null;
	}

	/**
	 * The file's own word, where a map of values has another value for it. A number or a
	 * date that the file only writes in its own way is the same value.
	 * @return the word; null where there is none
	 */
	default @Nullable String mapped() {
		return (this instanceof Text text && !text.isMapped()) ? null : converted();
	}

	/**
	 * Remove the value.
	 *
	 * @param marker the text that asks for it; null for a JSON null
	 * @param isConverted whether that is a text of the file which a map of values has for
	 * the clear marker
	 */
	record Clear(@Nullable String marker, boolean isConverted) implements FieldInput {

		/** The JSON null. */
		public Clear() {
			this(null);
		}

		/**
		 * The clear marker.
		 * @param marker the text; null for a JSON null
		 */
		public Clear(@Nullable String marker) {
			this(marker, false);
		}

	}

	/**
	 * Set the value to this text.
	 *
	 * @param text never empty, not trimmed
	 * @param given the text of the file that it was converted from; null if it is that
	 * @param isMapped whether a map of values converted it
	 */
	record Text(String text, @Nullable String given, boolean isMapped) implements FieldInput {

		/**
		 * A text of the file.
		 * @param text never empty, not trimmed
		 */
		public Text(String text) {
			this(text, null);
		}

		/**
		 * A text that the file writes in its own way.
		 * @param text never empty, not trimmed
		 * @param given the text of the file
		 */
		public Text(String text, @Nullable String given) {
			this(text, given, false);
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
