package org.leadupdate.report.csv;

import java.io.IOException;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a CSV, cell by cell. Commons CSV writes the texts. What can't need quotes by
 * its type is written as it is: a line of the report has twice as many of those, and
 * Commons CSV would look at each of their characters.
 */
final class CsvLine {

	private final Appendable out;

	private final CSVFormat format;

	private boolean begun;

	CsvLine(Appendable out, CSVFormat format) {
		this.out = out;
		this.format = format;
	}

	/**
	 * A cell that may hold anything but is not the line's first; no spreadsheet runs it.
	 */
	void text(@Nullable String value) throws IOException {
		if (value == null || value.isEmpty()) {
			plain("");
		}
		else {
			this.format.print(FormulaGuard.of(value), this.out, false);
		}
	}

	/** A cell of letters, digits, dashes and colons, or none of them. */
	void plain(@Nullable Object value) throws IOException {
		if (this.begun) {
			this.out.append(this.format.getDelimiterString());
		}
		this.begun = true;
		this.out.append((value != null) ? value.toString() : "");
	}

	void end() throws IOException {
		this.out.append(this.format.getRecordSeparator());
		this.begun = false;
	}

}
