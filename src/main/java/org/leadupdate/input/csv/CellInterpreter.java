package org.leadupdate.input.csv;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.Blanks;

/**
 * Interprets the text of a cell.
 *
 * @param clearMarker the text that clears a value
 */
record CellInterpreter(String clearMarker) {

	/** The requested value; null if the text is blank. */
	@Nullable FieldInput interpret(String text) {
		if (Blanks.isBlank(text)) {
			return null;
		}
		return text.equals(this.clearMarker) ? new FieldInput.Clear(text) : new FieldInput.Text(text);
	}

}
