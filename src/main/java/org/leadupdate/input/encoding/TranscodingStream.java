package org.leadupdate.input.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Reads an input of any encoding in {@link LosslessUtf8}. */
public final class TranscodingStream extends InputStream {

	private static final int BLOCK = 1 << 15;

	private final InputStream source;

	private final CharsetDecoder decoder;

	/** The length of a code unit, the least to skip of invalid input. */
	private final int unit;

	private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();

	private final CharBuffer chars = CharBuffer.allocate(BLOCK);

	private final byte[] normal = new byte[BLOCK * LosslessUtf8.MAX_BYTES_PER_CHAR + 2 * Long.BYTES];

	private int next;

	private int end;

	private boolean sourceEnded;

	private boolean ended;

	public TranscodingStream(InputStream source, Charset charset) {
		this.source = source;
		this.decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		this.unit = CodeUnit.length(charset);
	}

	@Override
	public int read() throws IOException {
		return prepare() ? this.normal[this.next++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (!prepare()) {
			return -1;
		}
		int count = Math.min(length, this.end - this.next);
		System.arraycopy(this.normal, this.next, target, offset, count);
		this.next += count;
		return count;
	}

	private boolean prepare() throws IOException {
		while (this.next == this.end && !this.ended) {
			decode();
		}
		return this.next < this.end;
	}

	private void decode() throws IOException {
		int limit = this.bytes.limit();
		this.bytes.limit(decodable());
		CoderResult result = this.decoder.decode(this.bytes, this.chars.clear(),
				this.sourceEnded && this.bytes.limit() == limit);
		boolean atSurrogate = this.bytes.limit() < limit && !this.bytes.hasRemaining();
		this.bytes.limit(limit);
		this.next = 0;
		this.end = LosslessUtf8.putChars(this.normal, 0, this.chars.flip());
		if (result.isError()) {
			carry(result.length());
		}
		else if (atSurrogate) {
			this.end = LosslessUtf8.putChar(this.normal, this.end, (char) unit(this.bytes.getInt()));
		}
		else if (result.isUnderflow()) {
			refillOrEnd();
		}
	}

	/**
	 * The position of the first UTF-32 unit that is a surrogate: Java's decoder would
	 * combine two of them to one character.
	 */
	private int decodable() {
		int at = this.bytes.position();
		if (this.unit == 4) {
			while (at + 4 <= this.bytes.limit() && !isSurrogate(unit(this.bytes.getInt(at)))) {
				at += 4;
			}
		}
		return (this.unit == 4 && at + 4 <= this.bytes.limit()) ? at : this.bytes.limit();
	}

	private int unit(int bigEndian) {
		return this.decoder.charset().name().endsWith("LE") ? Integer.reverseBytes(bigEndian) : bigEndian;
	}

	private static boolean isSurrogate(int unit) {
		return unit >>> 11 == Character.MIN_SURROGATE >>> 11;
	}

	private void refillOrEnd() throws IOException {
		if (this.sourceEnded) {
			this.decoder.flush(this.chars.clear());
			this.end = LosslessUtf8.putChars(this.normal, this.end, this.chars.flip());
			this.ended = true;
			return;
		}
		this.bytes.compact();
		int count = this.source.readNBytes(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.sourceEnded = count < this.bytes.remaining();
		this.bytes.position(this.bytes.position() + count).flip();
	}

	private void carry(int invalid) {
		if (this.unit == 2 && invalid >= 2) {
			// Only the surrogate itself: a delimiter may follow.
			char lone = this.decoder.charset().name().endsWith("LE") ? Character.reverseBytes(this.bytes.getChar())
					: this.bytes.getChar();
			this.end = LosslessUtf8.putChar(this.normal, this.end, lone);
			return;
		}
		for (int i = 0; i < Math.min(invalid, Long.BYTES) && (i == 0 || isPartOfInvalid()); i++) {
			this.end = LosslessUtf8.putInvalidByte(this.normal, this.end, this.bytes.get());
		}
	}

	private boolean isPartOfInvalid() {
		// An ASCII byte after an invalid lead byte may be a delimiter.
		return this.unit > 1 || this.bytes.get(this.bytes.position()) < 0;
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
