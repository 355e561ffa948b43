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
	 */
	record Text(String text) implements FieldInput {
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
