package org.leadupdate.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;

/**
 * Feeds the tokeniser one char a byte, and keeps the bytes of the row it is at. Bytes
 * rather than decoded text: all of CSV's signs are ASCII, and an invalid byte must
 * survive.
 */
final class RowWindow extends Reader {

	private final InputStream source;

	private byte[] bytes = new byte[2 * InputFile.BUFFER];

	private long position;

	private int start;

	private int given;

	private int filled;

	private RowTrace trace = new RowTrace("", ',');

	RowWindow(InputStream source) {
		this.source = source;
	}

	/**
	 * The bytes ahead, without reading them.
	 * @return as many as the window has room for, fewer at the end of the input
	 */
	byte[] ahead() throws IOException {
		this.filled += this.source.readNBytes(this.bytes, this.filled, this.bytes.length - this.filled);
		return Arrays.copyOfRange(this.bytes, this.given, this.filled);
	}

	/** Begins a row where the last one ended. */
	void rowBegins(RowTrace newTrace, long line) {
		this.trace = newTrace;
		newTrace.rowBegins(line);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		this.trace.advance(this.bytes, this.start, this.given);
		if (this.given == this.filled && !refill()) {
			return -1;
		}
		int count = Math.min(length, this.filled - this.given);
		for (int i = 0; i < count; i++) {
			target[offset + i] = (char) (this.bytes[this.given + i] & 0xFF);
		}
		this.given += count;
		return count;
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

	/** Where the row begins, in bytes from the beginning of the input. */
	long position() {
		return this.position + this.start;
	}

	/** A byte of the row or right behind it; -1 where the input ends. */
	int at(int offset) {
		return (this.start + offset < this.given) ? this.bytes[this.start + offset] : -1;
	}

	/** Follows the row to its end. */
	RowTrace traceRow() {
		this.trace.advance(this.bytes, this.start, this.given);
		this.trace.inputEnds();
		return this.trace;
	}

	void copy(int from, int to, byte[] target, int at) {
		System.arraycopy(this.bytes, this.start + from, target, at, to - from);
	}

	/** Lets go of a row. */
	void skip(int length) {
		this.start += length;
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
