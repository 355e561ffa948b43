package org.leadupdate.input.encoding;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip stream that notices when what follows a member is no whole member. */
public final class GzipStream extends GZIPInputStream {

	private static final int TRAILER = 8;

	private final Edge edge;

	public GzipStream(InputStream source, int bufferSize) throws IOException {
		this(new Edge(source), bufferSize);
	}

	private GzipStream(Edge edge, int bufferSize) throws IOException {
		super(edge, bufferSize);
		this.edge = edge;
	}

	@Override
	protected void fill() throws IOException {
		this.edge.end();
		super.fill();
		this.edge.begin();
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = super.read(target, offset, length);
		if (count < 0) {
			checkRest();
		}
		return count;
	}

	/**
	 * The JDK passes over what it can't take for a member, and with it rows. Zeros alone
	 * are what tapes and disks fill up with.
	 */
	private void checkRest() throws IOException {
		for (int at = Math.max(0, this.len - this.inf.getRemaining() + TRAILER); at < this.len; at++) {
			check(this.buf[at]);
		}
		this.len = 0;
		check(this.edge.hasMoreThan(TRAILER - Math.min(TRAILER, this.inf.getRemaining())) ? 1 : 0);
		for (int next = this.in.read(); next >= 0; next = this.in.read()) {
			check(next);
		}
	}

	private static void check(int next) throws EOFException {
		if (next != 0) {
			throw new EOFException("What follows is no further member");
		}
	}

	/**
	 * Counts what is read past the buffer since its last filling: the end of a member and
	 * the header of the next, where they lie at its edge.
	 */
	private static final class Edge extends FilterInputStream {

		private long count;

		private long lastOther;

		private boolean isCounting = true;

		Edge(InputStream source) {
			super(source);
		}

		void begin() {
			this.count = 0;
			this.lastOther = 0;
			this.isCounting = true;
		}

		void end() {
			this.isCounting = false;
		}

		/** Whether anything but zeros came after so many bytes. */
		boolean hasMoreThan(int bytes) {
			return this.lastOther > bytes;
		}

		@Override
		public int read() throws IOException {
			int next = super.read();
			if (next >= 0) {
				count(next);
			}
			return next;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int read = super.read(target, offset, length);
			for (int at = offset; this.isCounting && at < offset + read; at++) {
				count(target[at]);
			}
			return read;
		}

		private void count(int next) {
			this.count++;
			this.lastOther = (next != 0) ? this.count : this.lastOther;
		}

	}

	/** Whether a file that begins with these bytes is compressed. */
	public static boolean isMagic(int first, int second) {
		return (first & 0xFF) == 0x1F && (second & 0xFF) == 0x8B;
	}

}
