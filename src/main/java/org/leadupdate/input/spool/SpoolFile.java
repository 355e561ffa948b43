package org.leadupdate.input.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file of a spool while it is written. A row is the length of what follows (4 bytes),
 * then numbers of variable length: row, line, expected cells (0 unless ragged), number of
 * cells, the length of each, and the length of the raw bytes plus 1 (0: none); then the
 * cells and the raw bytes. {@link CsvRow} reads it.
 */
final class SpoolFile implements Closeable {

	private static final int MAX_NUMBER_BYTES = 10;

	private final FileChannel channel;

	private final ByteBuffer buffer = ByteBuffer.allocate(Spool.BUFFER);

	private final SpoolSortBuffer sortBuffer;

	private byte[] head = new byte[256];

	private int headLength;

	SpoolFile(FileChannel channel, int memory) {
		this.channel = channel;
		this.sortBuffer = new SpoolSortBuffer(memory);
	}

	/** Adds a row, which is written later in sorted order. */
	void add(long lead, long row, long line, int expectedCells, List<byte[]> cells, byte @Nullable [] raw)
			throws IOException {
		int content = putHead(row, line, expectedCells, cells, raw);
		int size = Integer.BYTES + this.headLength + content;
		if (!this.sortBuffer.fits(size)) {
			this.sortBuffer.sort();
			this.sortBuffer.drain(this::write);
		}
		if (this.sortBuffer.fits(size)) {
			put(this.sortBuffer.add(lead, size), cells, raw);
		}
		else {
			ByteBuffer alone = ByteBuffer.allocate(size);
			put(alone, cells, raw);
			write(alone.array(), 0, size);
		}
	}

	private void put(ByteBuffer target, List<byte[]> cells, byte @Nullable [] raw) {
		target.putInt(target.remaining() - Integer.BYTES).put(this.head, 0, this.headLength);
		cells.forEach(target::put);
		if (raw != null) {
			target.put(raw);
		}
	}

	private int putHead(long row, long line, int expectedCells, List<byte[]> cells, byte @Nullable [] raw) {
		int longest = (cells.size() + 5) * MAX_NUMBER_BYTES;
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

	private void write(byte[] bytes, int from, int size) throws IOException {
		int done = 0;
		while (done < size) {
			if (!this.buffer.hasRemaining()) {
				flush();
			}
			int count = Math.min(size - done, this.buffer.remaining());
			this.buffer.put(bytes, from + done, count);
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

	/** Writes and syncs everything to the disk. */
	void finish() throws IOException {
		// A short file stays in its original order: a run that stops at too many rejected
		// rows has then done the rows before them.
		if (!this.sortBuffer.isShort()) {
			this.sortBuffer.sort();
		}
		this.sortBuffer.drain(this::write);
		flush();
		this.channel.force(true);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
