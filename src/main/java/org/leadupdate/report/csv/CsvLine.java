package org.leadupdate.report.csv;

import java.io.IOException;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of CSV, cell by cell. Commons CSV writes texts. Cells whose type never
 * needs quotes are written directly: a line of the report has twice as many of those, and
 * Commons CSV would check each of their characters.
 */
final class CsvLine {

	private final Appendable out;

	private final CSVFormat format;

	private boolean hasCells;

	CsvLine(Appendable out, CSVFormat format) {
		this.out = out;
		this.format = format;
	}

	/**
	 * Writes any text, guarded against formulas; not for the first cell of a line.
	 */
	void text(@Nullable String value) throws IOException {
		if (value == null || value.isEmpty()) {
			plain("");
		}
		else {
			this.format.print(FormulaGuard.of(value), this.out, false);
		}
	}

	/** Writes a cell of letters, digits, dashes and colons, or an empty one. */
	void plain(@Nullable Object value) throws IOException {
		if (this.hasCells) {
			this.out.append(this.format.getDelimiterString());
		}
		this.hasCells = true;
		this.out.append((value != null) ? value.toString() : "");
	}

	void end() throws IOException {
		this.out.append(this.format.getRecordSeparator());
		this.hasCells = false;
	}

}
