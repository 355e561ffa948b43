package org.leadupdate.input.csv;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.input.encoding.Blanks;

/**
 * What the text of a cell asks for.
 *
 * @param clearMarker the text that clears
 */
record CellInterpreter(String clearMarker) {

	private static final FieldInput CLEAR = new FieldInput.Clear();

	/** Null, if the text is blank and asks for nothing. */
	@Nullable FieldInput of(String text) {
		if (Blanks.isBlank(text)) {
			return null;
		}
		return text.equals(this.clearMarker) ? CLEAR : new FieldInput.Text(text);
	}

}
