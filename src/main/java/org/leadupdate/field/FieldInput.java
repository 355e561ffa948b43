package org.leadupdate.field;

import java.util.List;

/** What a cell, or a value of the JSON cell, requests. A blank one requests nothing. */
public sealed interface FieldInput {

	/** Remove the value. */
	record Clear() implements FieldInput {
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
