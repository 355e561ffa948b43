package org.leadupdate.field;

import java.util.List;

/** What a cell, or a value of the JSON cell, asks for. A blank one asks for nothing. */
public sealed interface FieldInput {

	/** The value is to be removed. */
	record Clear() implements FieldInput {
	}

	/**
	 * The value is to be this text.
	 *
	 * @param text never empty, not trimmed
	 */
	record Text(String text) implements FieldInput {
	}

	/**
	 * The value is to be these items: a JSON array, which suits lists and sets only.
	 *
	 * @param items the text of each
	 */
	record Items(List<String> items) implements FieldInput {
	}

	/**
	 * The value is to be what no field can hold, such as a JSON object.
	 *
	 * @param complaint what is wrong with it and what would be right; holds nothing of it
	 */
	record Unsupported(String complaint) implements FieldInput {
	}

}
