package org.leadupdate.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a pack that are not written yet, in memory or in a file. In front of each
 * are the number of its row, in eight bytes, and its length, in four.
 */
final class WaitingLines {

	/** Bytes. */
	static final int HEADER = Long.BYTES + Integer.BYTES;

	private static final int BUFFER = 1 << 13;

	/** Null if the buffer has all lines. */
	private final @Nullable FileChannel file;

	/** Of what comes after the buffer in the file. */
	private long begin;

	private final long end;

	private final int rows;

	private ByteBuffer buffer;

	private long row;

	/** Of the line in front. */
	private int length;

	private WaitingLines(@Nullable FileChannel file, long begin, long end, int rows, ByteBuffer buffer) {
		this.file = file;
		this.begin = begin;
		this.end = end;
		this.rows = rows;
		this.buffer = buffer;
	}

	static WaitingLines inMemory(int rows, ByteBuffer lines) {
		return new WaitingLines(null, 0, 0, rows, lines);
	}

	static WaitingLines inFile(int rows, FileChannel file, long begin, long end) {
		return new WaitingLines(file, begin, end, rows, ByteBuffer.allocate(0));
	}

	/** How many lines there were at first. */
	int rows() {
		return this.rows;
	}

	/** All lines, if they are in memory and none is written yet. */
	ByteBuffer inMemory() {
		return this.buffer.duplicate();
	}

	/** Bytes of lines in memory. */
	int memory() {
		return (this.file == null) ? this.buffer.capacity() : 0;
	}

	/**
	 * Goes to the next line, or to the first.
	 * @return false if there is none
	 */
	boolean advance() throws IOException {
		if (!fill(HEADER)) {
			return false;
		}
		this.row = this.buffer.getLong();
		this.length = this.buffer.getInt();
		return true;
	}

	/** The row of the line in front. */
	long row() {
		return this.row;
	}

	/**
	 * Writes the line in front, and those after it that come before a row.
	 * @return whether there are more
	 */
	boolean write(long before, OutputStream out) throws IOException {
		do {
			writeLine(out);
			if (!advance()) {
				return false;
			}
		}
		while (this.row < before);
		return true;
	}

	private void writeLine(OutputStream out) throws IOException {
		while (this.length > 0 && fill(1)) {
			int count = Math.min(this.buffer.remaining(), this.length);
			out.write(this.buffer.array(), this.buffer.arrayOffset() + this.buffer.position(), count);
			this.buffer.position(this.buffer.position() + count);
			this.length -= count;
		}
	}

	/** Makes sure that the buffer has some bytes; false at the end. */
	private boolean fill(int count) throws IOException {
		if (this.file != null && this.buffer.remaining() < count && this.begin < this.end) {
			ByteBuffer more = (this.buffer.capacity() > 0) ? this.buffer : ByteBuffer.allocate(BUFFER).limit(0);
			more.compact();
			more.limit((int) Math.min(more.capacity(), more.position() + this.end - this.begin));
			while (more.hasRemaining()) {
				int read = this.file.read(more, this.begin);
				if (read < 0) {
					throw new IOException("The lines of the report that wait in a file are cut off");
				}
				this.begin += read;
			}
			this.buffer = more.flip();
		}
		return this.buffer.remaining() >= count;
	}

}
