package org.leadupdate.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip stream that notices when a further member breaks off in its first bytes. */
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

	/** The JDK takes a member whose header is broken for garbage to be passed over. */
	private void checkRest() throws IOException {
		int rest = this.len - this.inf.getRemaining() + TRAILER;
		if (rest + 1 < this.len && isMagic(this.buf[rest], this.buf[rest + 1])) {
			throw new EOFException("A further member breaks off");
		}
	}

	static boolean isMagic(int first, int second) {
		return (first & 0xFF) == 0x1F && (second & 0xFF) == 0x8B;
	}

}
