package org.leadupdate.input.csv;

/**
 * What ends the lines of an input, as its header shows. CR followed by LF ends a row in
 * every file; a CR or LF by itself does so only where the header ends so, and is a part
 * of its cell elsewhere.
 */
enum LineEnd {

	/** The header is not read yet: whatever comes first. */
	UNKNOWN,

	LF, CRLF, CR;

	/**
	 * The line end of a file.
	 * @param text what ends its header; empty if it has nothing else
	 */
	static LineEnd of(String text) {
		return switch (text) {
			case "\n" -> LF;
			case "\r\n" -> CRLF;
			case "\r" -> CR;
			default -> UNKNOWN;
		};
	}

	/** Whether a CR that no LF follows ends a row. */
	boolean isLoneCr() {
		return this == CR || this == UNKNOWN;
	}

	/** Whether an LF that follows no CR ends a row. */
	boolean isLoneLf() {
		return this == LF || this == UNKNOWN;
	}

	/** Whether a new line begins behind a byte, as an editor counts the file's lines. */
	boolean countsLine(byte current, byte previous) {
		return switch (this) {
			case UNKNOWN -> current == '\r' || (current == '\n' && previous != '\r');
			case LF, CRLF -> current == '\n';
			case CR -> current == '\r';
		};
	}

}
