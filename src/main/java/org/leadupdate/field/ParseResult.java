package org.leadupdate.field;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;

/** The outcome of parsing a text as a data type. */
public sealed interface ParseResult {

	/**
	 * A valid value of the type.
	 *
	 * @param text the value in its canonical form
	 * @param json the same value as JSON text
	 */
	record Value(String text, String json) implements ParseResult {

		/** A value that is a string in JSON. */
		public static Value ofText(String text) {
			return new Value(text, Json.quote(text));
		}

		/** A value that is a number in JSON. */
		public static Value ofNumber(String text) {
			return new Value(text, text);
		}

	}

	/**
	 * Not a valid value of the type.
	 *
	 * @param reason the kind of problem
	 * @param given the invalid text
	 * @param explanation what is wrong and what to use instead; follows the text in the
	 * message, and does not contain it
	 * @param hint what was probably meant; may reveal what was given
	 * @param also what else is wrong with the text
	 */
	record Invalid(FieldValue.Reason reason, String given, String explanation, @Nullable String hint,
			@Nullable Invalid also) implements ParseResult {

		public Invalid(FieldValue.Reason reason, String given, String explanation, @Nullable String hint) {
			this(reason, given, explanation, hint, null);
		}

		/** The text is not of the field's type. */
		public static Invalid type(String given, String explanation) {
			return new Invalid(FieldValue.Reason.INVALID_TYPE, given, explanation, null);
		}

		/** The text is of the field's type, but not one of its values. */
		public static Invalid value(String given, String explanation, @Nullable String nearest) {
			String hint = (nearest != null) ? "Did you mean " + DisplayText.quote(nearest) + "?" : null;
			return new Invalid(FieldValue.Reason.INVALID_VALUE, given, explanation, hint);
		}

		/** The same problem with another one. */
		public Invalid and(Invalid other) {
			return new Invalid(this.reason, this.given, this.explanation, this.hint, other);
		}

		/** The same problem, of one of several items. */
		public Invalid ofItem(int number) {
			return new Invalid(this.reason, this.given, "(item " + number + ") " + this.explanation, this.hint,
					(this.also != null) ? this.also.ofItem(number) : null);
		}

		/** The whole message. */
		String message(boolean hidden) {
			String problem = this.explanation + DisplayText.invisibleCharacter(this.given);
			if (hidden) {
				return "(hidden) " + problem;
			}
			return DisplayText.quote(this.given) + ' ' + problem + ((this.hint != null) ? " " + this.hint : "");
		}

	}

}
