package org.leadupdate.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One file of a spool while it is written. A row is the length of what follows (4 bytes),
 * then numbers of variable length: row, line, expected cells (0 unless ragged), number of
 * cells, the length of each, and the length of the raw bytes plus 1 (0: none); then the
 * cells and the raw bytes. {@link CsvRow} reads it.
 */
final class SpoolFile implements Closeable {

	private static final int LONGEST_NUMBER = 10;

	private final FileChannel channel;

	private final ByteBuffer buffer = ByteBuffer.allocate(InputFile.BUFFER);

	private byte[] head = new byte[256];

	private int headLength;

	SpoolFile(FileChannel channel) {
		this.channel = channel;
	}

	void add(long row, long line, int expectedCells, List<byte[]> cells, byte @Nullable [] raw) throws IOException {
		int content = putHead(row, line, expectedCells, cells, raw);
		if (this.buffer.remaining() < Integer.BYTES) {
			flush();
		}
		this.buffer.putInt(this.headLength + content);
		write(this.head, this.headLength);
		for (byte[] cell : cells) {
			write(cell, cell.length);
		}
		if (raw != null) {
			write(raw, raw.length);
		}
	}

	private int putHead(long row, long line, int expectedCells, List<byte[]> cells, byte @Nullable [] raw) {
		int longest = (cells.size() + 5) * LONGEST_NUMBER;
		if (this.head.length < longest) {
			this.head = new byte[longest];
		}
		this.headLength = 0;
		putNumber(row);
		putNumber(line);
		putNumber(expectedCells);
		putNumber(cells.size());
		int content = (raw != null) ? raw.length : 0;
		for (byte[] cell : cells) {
			putNumber(cell.length);
			content += cell.length;
		}
		putNumber((raw != null) ? raw.length + 1 : 0);
		return content;
	}

	private void putNumber(long number) {
		long rest = number;
		while (rest > 0x7F) {
			this.head[this.headLength++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.head[this.headLength++] = (byte) rest;
	}

	private void write(byte[] bytes, int length) throws IOException {
		int done = 0;
		while (done < length) {
			if (!this.buffer.hasRemaining()) {
				flush();
			}
			int count = Math.min(length - done, this.buffer.remaining());
			this.buffer.put(bytes, done, count);
			done += count;
		}
	}

	private void flush() throws IOException {
		this.buffer.flip();
		while (this.buffer.hasRemaining()) {
			this.channel.write(this.buffer);
		}
		this.buffer.clear();
	}

	/** Puts all of it on the disk. */
	void finish() throws IOException {
		flush();
		this.channel.force(true);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
