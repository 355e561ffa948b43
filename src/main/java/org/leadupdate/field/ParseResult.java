package org.leadupdate.field;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;

/** What a data type makes of a text. */
public sealed interface ParseResult {

	/**
	 * A value of the type.
	 *
	 * @param text the value in its canonical form
	 * @param json the same as JSON text
	 */
	record Value(String text, String json) implements ParseResult {

		/** A value that JSON holds as a string. */
		public static Value ofText(String text) {
			return new Value(text, Json.quote(text));
		}

		/** A value that JSON holds as a number. */
		public static Value ofNumber(String text) {
			return new Value(text, text);
		}

	}

	/**
	 * No value of the type.
	 *
	 * @param reason what kind of fault it is
	 * @param given the text at fault
	 * @param complaint what is wrong with it and what would be right; goes after the
	 * text, and holds nothing of it
	 * @param hint what was probably meant; may give away what was given
	 * @param also what else is wrong with the text
	 */
	record Refusal(FieldValue.Reason reason, String given, String complaint, @Nullable String hint,
			@Nullable Refusal also) implements ParseResult {

		public Refusal(FieldValue.Reason reason, String given, String complaint, @Nullable String hint) {
			this(reason, given, complaint, hint, null);
		}

		/** The text is not of the field's type. */
		public static Refusal type(String given, String complaint) {
			return new Refusal(FieldValue.Reason.INVALID_TYPE, given, complaint, null);
		}

		/** The text is of the field's type, but not one of its values. */
		public static Refusal value(String given, String complaint, @Nullable String nearest) {
			String hint = (nearest != null) ? "Did you mean " + DisplayText.text(nearest) + "?" : null;
			return new Refusal(FieldValue.Reason.INVALID_VALUE, given, complaint, hint);
		}

		/** The same fault, and another one. */
		public Refusal and(Refusal other) {
			return new Refusal(this.reason, this.given, this.complaint, this.hint, other);
		}

		/** The same fault, of one item of several. */
		public Refusal ofItem(int number) {
			return new Refusal(this.reason, this.given, "(item " + number + ") " + this.complaint, this.hint,
					(this.also != null) ? this.also.ofItem(number) : null);
		}

		/** The whole message. */
		String message(boolean hidden) {
			if (hidden) {
				return "(hidden) " + this.complaint;
			}
			return DisplayText.text(this.given) + ' ' + this.complaint + ((this.hint != null) ? " " + this.hint : "");
		}

	}

}
