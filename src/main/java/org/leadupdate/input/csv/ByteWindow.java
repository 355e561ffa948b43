package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/**
 * Feeds the CSV parser one char per byte, and buffers the bytes of the current row. Bytes
 * rather than decoded text: all special characters of CSV are ASCII, and an invalid byte
 * must survive.
 */
final class ByteWindow extends Reader {

	/**
	 * Stands for a CR that does not end a row: white space to the parser, but no line
	 * end.
	 */
	private static final char LONE_CR = '\u2028';

	private static final int BUFFER = 1 << 17;

	private static final char LONE_LF = '\u2029';

	private final InputStream source;

	private LineEnd lineEnd = LineEnd.UNKNOWN;

	private boolean hasLoneBreaks;

	private byte[] bytes = new byte[BUFFER];

	private long position;

	private int start;

	private int given;

	private int filled;

	private CsvRowScanner scanner = new CsvRowScanner("", ',');

	ByteWindow(InputStream source) {
		this.source = source;
	}

	/**
	 * Peeks at the bytes ahead.
	 * @return as many as fit in the window, fewer at the end of the input
	 */
	byte[] peek() throws IOException {
		this.filled += this.source.readNBytes(this.bytes, this.filled, this.bytes.length - this.filled);
		return Arrays.copyOfRange(this.bytes, this.given, this.filled);
	}

	/** From here on, only the line end of the header ends a row. */
	void setLineEnd(LineEnd end) {
		this.lineEnd = end;
	}

	LineEnd lineEnd() {
		return this.lineEnd;
	}

	/** Restores the line breaks in a cell that are not line ends of the file. */
	String restoreLoneBreaks(String cell) {
		return this.hasLoneBreaks ? cell.replace(LONE_CR, '\r').replace(LONE_LF, '\n') : cell;
	}

	/** The line breaks within a row that the parser does not count. */
	int loneLines(int length) {
		int lines = 0;
		for (int i = 0; this.hasLoneBreaks && this.lineEnd == LineEnd.CRLF && i < length; i++) {
			lines += (at(i) == '\n' && (i == 0 || at(i - 1) != '\r')) ? 1 : 0;
		}
		return lines;
	}

	/** Begins a row at the end of the last one. */
	void beginRow(CsvRowScanner newScanner, long line) {
		this.scanner = newScanner;
		newScanner.beginRow(line, this.lineEnd);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		this.scanner.advance(this.bytes, this.start, this.given);
		if (this.given == this.filled && !refill()) {
			return -1;
		}
		int count = Math.min(length, this.filled - this.given);
		if (isBreak(this.bytes[this.given + count - 1]) && this.given + count == this.filled) {
			// The next byte tells whether it ends a row.
			refill();
		}
		if (this.lineEnd == LineEnd.UNKNOWN) {
			count = lineLength(count);
		}
		for (int i = 0; i < count; i++) {
			target[offset + i] = charAt(this.given + i);
		}
		this.given += count;
		return count;
	}

	/** Until the header is read, the parser gets one line at a time. */
	private int lineLength(int max) {
		if (this.given > 0 && this.bytes[this.given - 1] == '\r') {
			return 1;
		}
		for (int i = 0; i < max; i++) {
			if (isBreak(this.bytes[this.given + i])) {
				return i + 1;
			}
		}
		return max;
	}

	private static boolean isBreak(byte current) {
		return current == '\n' || current == '\r';
	}

	/** A line break with nothing behind it ends the last row, whichever it is. */
	private char charAt(int index) {
		byte current = this.bytes[index];
		if (!isBreak(current) || index + 1 == this.filled) {
			return (char) (current & 0xFF);
		}
		if (current == '\r' && !this.lineEnd.isLoneCr() && this.bytes[index + 1] != '\n') {
			this.hasLoneBreaks = true;
			return LONE_CR;
		}
		if (current == '\n' && !this.lineEnd.isLoneLf() && (index == 0 || this.bytes[index - 1] != '\r')) {
			this.hasLoneBreaks = true;
			return LONE_LF;
		}
		return (char) current;
	}

	private boolean refill() throws IOException {
		System.arraycopy(this.bytes, this.start, this.bytes, 0, this.filled - this.start);
		this.position += this.start;
		this.given -= this.start;
		this.filled -= this.start;
		this.start = 0;
		if (this.filled == this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, 2 * this.bytes.length);
		}
		int count = this.source.read(this.bytes, this.filled, this.bytes.length - this.filled);
		this.filled += Math.max(count, 0);
		return count > 0;
	}

	/** The offset of the row in the input, in bytes. */
	long position() {
		return this.position + this.start;
	}

	/** A byte of the row or right after it; -1 at the end of the input. */
	int at(int offset) {
		return (this.start + offset < this.given) ? this.bytes[this.start + offset] : -1;
	}

	/**
	 * Whether the input ends at an offset from the row, which is that of the next row.
	 */
	boolean isEnd(int offset) {
		// What follows a line break has been read with it.
		return this.start + offset >= this.filled;
	}

	/** Scans the row to its end. */
	CsvRowScanner scanRow() {
		this.scanner.advance(this.bytes, this.start, this.given);
		this.scanner.endInput();
		return this.scanner;
	}

	void copy(int from, int to, byte[] target, int at) {
		System.arraycopy(this.bytes, this.start + from, target, at, to - from);
	}

	/** Discards a row. */
	void skip(int length) {
		this.start += length;
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
