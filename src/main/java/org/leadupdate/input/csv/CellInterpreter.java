package org.leadupdate.input.csv;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.Blanks;

/**
 * Interprets the text of a cell.
 *
 * @param clearMarker the text that clears a value
 * @param cells what is done to cells before
 */
record CellInterpreter(String clearMarker, CellSettings cells) {

	/** The requested value; null if the text is blank. */
	@Nullable FieldInput interpret(String text) {
		if (Blanks.isBlank(text)) {
			return null;
		}
		String cell = this.cells.trim() ? Blanks.strip(text) : text;
		return cell.equals(this.clearMarker) ? new FieldInput.Clear(cell) : new FieldInput.Text(cell);
	}

	String leadId(String text) {
		return this.cells.leadId(text);
	}

}
