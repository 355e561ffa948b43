package org.leadupdate.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.jspecify.annotations.Nullable;

/** The lines of a pack that are not written yet. */
final class WaitingLines {

	private static final int BUFFER = 1 << 13;

	private final long[] rows;

	private final int[] ends;

	private final Text text;

	private final int memory;

	private int next;

	private WaitingLines(PackLines lines, Text text, int memory) {
		this.memory = memory;
		this.rows = lines.rows();
		this.ends = lines.ends();
		this.text = text;
	}

	static WaitingLines inMemory(PackLines lines) {
		byte[] text = lines.text();
		return new WaitingLines(lines, (from, to, out) -> out.write(text, from, to - from), text.length);
	}

	/** Their text goes to the end of a file. */
	static WaitingLines inFile(PackLines lines, FileChannel file) throws IOException {
		long begin = file.size();
		ByteBuffer text = ByteBuffer.wrap(lines.text());
		while (text.hasRemaining()) {
			file.write(text, begin + text.position());
		}
		return new WaitingLines(lines, new FileText(file, begin, lines.text().length), 0);
	}

	/** Bytes of text in memory. */
	int memory() {
		return this.memory;
	}

	/** The row that is next. */
	long row() {
		return this.rows[this.next];
	}

	boolean isDone() {
		return this.next == this.rows.length;
	}

	/** Writes at least one line, and those of the rows before one. */
	void write(long row, OutputStream out) throws IOException {
		int first = this.next++;
		while (this.next < this.rows.length && this.rows[this.next] < row) {
			this.next++;
		}
		this.text.write(this.ends[first], this.ends[this.next], out);
	}

	private interface Text {

		void write(int from, int to, OutputStream out) throws IOException;

	}

	/** Text in a file, read in its order. */
	private static final class FileText implements Text {

		private final FileChannel file;

		private final long begin;

		private final int length;

		private @Nullable ByteBuffer buffer;

		FileText(FileChannel file, long begin, int length) {
			this.file = file;
			this.begin = begin;
			this.length = length;
		}

		@Override
		public void write(int from, int to, OutputStream out) throws IOException {
			int at = from;
			while (at < to) {
				ByteBuffer some = at(at);
				int count = Math.min(some.remaining(), to - at);
				out.write(some.array(), some.arrayOffset() + some.position(), count);
				some.position(some.position() + count);
				at += count;
			}
		}

		private ByteBuffer at(int position) throws IOException {
			ByteBuffer some = this.buffer;
			if (some == null) {
				some = ByteBuffer.allocate(BUFFER).limit(0);
				this.buffer = some;
			}
			if (!some.hasRemaining()) {
				some.clear().limit(Math.min(BUFFER, this.length - position));
				while (some.hasRemaining()) {
					if (this.file.read(some, this.begin + position + some.position()) < 0) {
						throw new IOException("The lines of the report that wait in a file are cut off");
					}
				}
				some.flip();
			}
			return some;
		}

	}

}
