package org.leadupdate.input.spool;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Reads the rows of one partition of a spool, from its beginning or from a position. */
public final class SpoolReader implements Closeable {

	private final FileChannel channel;

	private final ByteBuffer buffer = ByteBuffer.allocate(Spool.BUFFER).flip();

	private long position;

	/**
	 * Opens a partition.
	 * @param folder the spool's folder
	 * @param partition the partition, from 0
	 * @throws IOException if there is no such partition
	 */
	public SpoolReader(Path folder, int partition) throws IOException {
		this(FileChannel.open(Spool.file(folder, partition)));
	}

	/**
	 * Reads a copy of a partition.
	 * @param channel the open copy, closed with this reader
	 */
	public SpoolReader(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Moves to a row.
	 * @param offset the result of {@link #position()} before the row was read
	 * @throws IOException if the disk fails
	 */
	public void seek(long offset) throws IOException {
		this.channel.position(offset);
		this.buffer.clear().flip();
		this.position = offset;
	}

	/**
	 * The offset of the next row.
	 * @return the number of bytes before it
	 */
	public long position() {
		return this.position;
	}

	/**
	 * Reads the next row.
	 * @return the row, or null after the last one
	 * @throws IOException if the disk fails, or the file is truncated
	 */
	public @Nullable CsvRow read() throws IOException {
		if (!prepare(Integer.BYTES)) {
			return null;
		}
		byte[] row = new byte[this.buffer.getInt()];
		fill(row);
		this.position += Integer.BYTES + row.length;
		return new CsvRow(row);
	}

	private void fill(byte[] target) throws IOException {
		int done = 0;
		while (done < target.length) {
			if (!this.buffer.hasRemaining() && !prepare(1)) {
				throw truncated();
			}
			int count = Math.min(target.length - done, this.buffer.remaining());
			this.buffer.get(target, done, count);
			done += count;
		}
	}

	/** Makes a number of bytes available; false if the file ends here. */
	private boolean prepare(int count) throws IOException {
		while (this.buffer.remaining() < count) {
			boolean begun = this.buffer.compact().position() > 0;
			int read = this.channel.read(this.buffer);
			this.buffer.flip();
			if (read < 0) {
				if (begun) {
					throw truncated();
				}
				return false;
			}
		}
		return true;
	}

	private EOFException truncated() {
		return new EOFException("The spool is truncated after byte " + this.position);
	}

	/**
	 * Closes the file.
	 * @throws IOException if the disk fails
	 */
	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
