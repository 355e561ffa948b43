package org.leadupdate.input.csv;

/**
 * The line end of an input, as in its header. CRLF ends a row in every file; a single CR
 * or LF does so only if the header ends with it, and otherwise belongs to its cell.
 */
enum LineEnd {

	/** The header has not been read: any line end. */
	UNKNOWN,

	LF, CRLF, CR;

	/**
	 * The line end of a file.
	 * @param text the line end of its header; empty if the file ends there
	 */
	static LineEnd of(String text) {
		return switch (text) {
			case "\n" -> LF;
			case "\r\n" -> CRLF;
			case "\r" -> CR;
			default -> UNKNOWN;
		};
	}

	/** Whether a CR without LF ends a row. */
	boolean isLoneCr() {
		return this == CR || this == UNKNOWN;
	}

	/** Whether an LF without CR ends a row. */
	boolean isLoneLf() {
		return this == LF || this == UNKNOWN;
	}

	/** Whether a new line begins after a byte, as editors count lines. */
	boolean countsLine(byte current, byte previous) {
		return switch (this) {
			case UNKNOWN -> current == '\r' || (current == '\n' && previous != '\r');
			case LF, CRLF -> current == '\n';
			case CR -> current == '\r';
		};
	}

}
