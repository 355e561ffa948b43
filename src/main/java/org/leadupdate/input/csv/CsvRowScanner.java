package org.leadupdate.input.csv;

import java.util.Arrays;

import org.leadupdate.input.InputException;
import org.leadupdate.input.LineLengthGuard;

/**
 * Scans the bytes of a row while it is read: where its cells end, whether it exceeds the
 * limits, and where a quote opens. The parser returns a row only once it is complete, so
 * without this an unclosed quote would swallow the rest of the file.
 */
public final class CsvRowScanner {

	static final int MAX_CELL = 16 << 20;

	static final int MAX_ROW = LineLengthGuard.MAX_ROW;

	static final int MAX_COLUMNS = 16_384;

	private enum State {

		CELL_START, PLAIN, QUOTED, QUOTE_IN_QUOTED, QUOTE_CLOSED, ROW_ENDED

	}

	private final String input;

	private final byte delimiter;

	private State state = State.CELL_START;

	private LineEnd lineEnd = LineEnd.UNKNOWN;

	private long line;

	private long currentLine;

	private byte previous;

	private int scanned;

	private int cellStart;

	private long cellLine;

	private int[] ends = new int[64];

	private int cells;

	CsvRowScanner(String input, char delimiter) {
		this.input = input;
		this.delimiter = (byte) delimiter;
	}

	void beginRow(long rowLine, LineEnd rowEnd) {
		this.lineEnd = rowEnd;
		this.line = rowLine;
		this.currentLine = rowLine;
		this.previous = 0;
		this.scanned = 0;
		this.cells = 0;
		beginCell();
	}

	/** The start of a cell, relative to the row. */
	int start(int cell) {
		return (cell > 0) ? this.ends[cell - 1] + 1 : 0;
	}

	/** The end of a cell, relative to the row. */
	int end(int cell) {
		return this.ends[cell];
	}

	byte delimiter() {
		return this.delimiter;
	}

	int cells() {
		return this.cells;
	}

	/**
	 * Scans the row as far as its bytes are available.
	 * @param bytes the buffer
	 * @param start the start of the row in the buffer
	 * @param end the end of the available bytes
	 */
	void advance(byte[] bytes, int start, int end) {
		int at = start + this.scanned;
		while (at < end && this.state != State.ROW_ENDED) {
			step(bytes[at], at - start);
			at++;
		}
		this.scanned = at - start;
		checkLengths();
	}

	/** The input ends, and the row with it. */
	void endInput() {
		if (this.state == State.QUOTED) {
			throw InputException.at(this.input, this.cellLine, "a quote opens column " + (this.cells + 1)
					+ " and is never closed. Close it, or double each quote that is part of the text.");
		}
		if (this.state != State.ROW_ENDED) {
			boolean endsInBreak = this.previous == '\n' || this.previous == '\r';
			endCell(endsInBreak ? this.scanned - 1 : this.scanned);
			this.state = State.ROW_ENDED;
		}
	}

	private void step(byte current, int offset) {
		switch (this.state) {
			case CELL_START -> afterCellStart(current, offset);
			case PLAIN -> endCellIfSeparator(current, offset);
			case QUOTED -> inQuotes(current);
			case QUOTE_IN_QUOTED -> {
				this.state = (current == '"') ? State.QUOTED : State.QUOTE_CLOSED;
				afterClosingQuote(current, offset);
			}
			case QUOTE_CLOSED -> afterClosingQuote(current, offset);
			default -> throw new IllegalStateException("The row has ended");
		}
		if (this.lineEnd.countsLine(current, this.previous)) {
			this.currentLine++;
		}
		this.previous = current;
	}

	private boolean endsInCr() {
		return this.previous == '\r' && !this.lineEnd.isLoneCr();
	}

	private void afterCellStart(byte current, int offset) {
		if (current == '"') {
			this.state = State.QUOTED;
		}
		else {
			this.state = State.PLAIN;
			endCellIfSeparator(current, offset);
		}
	}

	private void inQuotes(byte current) {
		if (current == '"') {
			this.state = State.QUOTE_IN_QUOTED;
		}
	}

	private void afterClosingQuote(byte current, int offset) {
		if (this.state == State.QUOTE_CLOSED && !endCellIfSeparator(current, offset)
				&& !Character.isWhitespace((char) (current & 0xFF))) {
			String opens = (this.cellLine < this.currentLine) ? ", which opens on line " + this.cellLine : "";
			throw InputException.at(this.input, this.currentLine,
					"text follows the closing quote of column " + (this.cells + 1) + opens
							+ ". Double each quote that is part of the text, or remove what follows.");
		}
	}

	private boolean endCellIfSeparator(byte current, int offset) {
		if (current == this.delimiter) {
			endCell(offset);
			return true;
		}
		boolean isCrLf = current == '\n' && endsInCr();
		boolean isLone = (current == '\n') ? this.lineEnd.isLoneLf() : current == '\r' && this.lineEnd.isLoneCr();
		if (isCrLf || isLone) {
			endCell(isCrLf ? offset - 1 : offset);
			this.state = State.ROW_ENDED;
		}
		return isCrLf || isLone;
	}

	private void endCell(int offset) {
		checkCell(offset);
		if (this.cells == this.ends.length) {
			checkColumns();
			this.ends = Arrays.copyOf(this.ends, 2 * this.cells);
		}
		this.ends[this.cells++] = offset;
		this.cellStart = offset + 1;
		beginCell();
	}

	private void beginCell() {
		this.state = State.CELL_START;
		this.cellLine = this.currentLine;
		this.cellStart = (this.cells > 0) ? this.cellStart : 0;
	}

	private void checkColumns() {
		if (this.cells >= MAX_COLUMNS) {
			throw InputException.at(this.input, this.line,
					"the row has more than 16,384 cells. Check the delimiter and the line ends of the file.");
		}
	}

	private void checkLengths() {
		if (this.state != State.ROW_ENDED) {
			checkCell(this.scanned);
		}
		if (this.scanned > MAX_ROW) {
			throw InputException.at(this.input, this.line,
					"the row that begins here has more than 32 MB. Check the quotes and line ends of the file, or shorten the row.");
		}
	}

	private void checkCell(int offset) {
		if (offset - this.cellStart > MAX_CELL) {
			String hint = (this.state == State.QUOTED)
					? "Perhaps its opening quote is never closed: close it, or shorten the cell." : "Shorten it.";
			throw InputException.at(this.input, this.cellLine,
					"the cell in column " + (this.cells + 1) + " has more than 16 MB. " + hint);
		}
	}

}
