package org.leadupdate.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip stream that notices when what follows a member is no whole member. */
final class GzipStream extends GZIPInputStream {

	private static final int TRAILER = 8;

	GzipStream(InputStream source, int bufferSize) throws IOException {
		super(source, bufferSize);
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
		for (int next = this.in.read(); next >= 0; next = this.in.read()) {
			check(next);
		}
	}

	private static void check(int next) throws EOFException {
		if (next != 0) {
			throw new EOFException("What follows is no further member");
		}
	}

	static boolean isMagic(int first, int second) {
		return (first & 0xFF) == 0x1F && (second & 0xFF) == 0x8B;
	}

}
