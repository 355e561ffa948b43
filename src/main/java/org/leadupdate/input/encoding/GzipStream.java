package org.leadupdate.input.encoding;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A gzip file of any number of members. A member may be followed only by another one, or
 * by zeros: tapes and disks pad with them.
 */
public final class GzipStream extends InputStream {

	private final Source source;

	private InputStream member;

	/**
	 * Opens the first member.
	 * @param source the compressed bytes
	 * @throws ZipException if they are not gzip
	 * @throws IOException if they can't be read
	 */
	public GzipStream(InputStream source) throws IOException {
		this.source = new Source(source);
		this.member = open();
	}

	/** Whether these first bytes of a file are those of gzip. */
	public static boolean isMagic(int first, int second) {
		return (first & 0xFF) == 0x1F && (second & 0xFF) == 0x8B;
	}

	@Override
	public int read() throws IOException {
		byte[] next = new byte[1];
		return (read(next, 0, 1) < 0) ? -1 : next[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			int count = this.member.read(target, offset, length);
			while (count < 0 && this.source.hasMember()) {
				this.member = open();
				count = this.member.read(target, offset, length);
			}
			return count;
		}
		catch (IOException ex) {
			throw this.source.explain(ex);
		}
	}

	private InputStream open() throws IOException {
		this.source.beginMember();
		try {
			return GzipCompressorInputStream.builder()
				.setInputStream(this.source)
				.setDecompressConcatenated(false)
				.get();
		}
		catch (IOException ex) {
			throw this.source.explain(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

	/** The compressed bytes; records whether reading them failed. */
	private static final class Source extends FilterInputStream {

		/** A file's name and a comment, which are read byte by byte. */
		private static final int MAX_HEADER = 1 << 20;

		private boolean failed;

		private int header;

		Source(InputStream source) {
			super(new BufferedInputStream(source, 1 << 16));
		}

		void beginMember() {
			this.header = 0;
		}

		/** Skips zeros, then tells whether there is another member. */
		boolean hasMember() throws IOException {
			int next;
			do {
				mark(1);
				next = readByte();
			}
			while (next == 0);
			if (next > 0) {
				reset();
			}
			return next > 0;
		}

		/** A failure other than of reading means damaged content. */
		IOException explain(IOException failure) {
			if (this.failed || failure instanceof EOFException || failure instanceof ZipException) {
				return failure;
			}
			ZipException damaged = new ZipException(failure.getMessage());
			damaged.initCause(failure);
			return damaged;
		}

		@Override
		public int read() throws IOException {
			if (++this.header > MAX_HEADER) {
				throw new ZipException("the header is too long");
			}
			return readByte();
		}

		private int readByte() throws IOException {
			try {
				return super.read();
			}
			catch (IOException ex) {
				this.failed = true;
				throw ex;
			}
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (IOException ex) {
				this.failed = true;
				throw ex;
			}
		}

	}

}
