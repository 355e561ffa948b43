package org.leadupdate.input.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Tells by all of its bytes which encoding a text is in: a single letter in its last row
 * may decide.
 */
public final class EncodingDetector {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** The bytes that windows-1252 leaves undefined. */
	private static final byte[] UNDEFINED = { (byte) 0x81, (byte) 0x8D, (byte) 0x8F, (byte) 0x90, (byte) 0x9D };

	private static final int BLOCK = 1 << 16;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT);

	private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);

	private final CharBuffer chars = CharBuffer.allocate(BLOCK);

	private long letters;

	private long malformed;

	private boolean undefined;

	private EncodingDetector() {
	}

	/**
	 * Detects the encoding of a text.
	 * @param stream the bytes of the text, read to their end
	 * @return UTF-8 where they are that, or have a byte order mark; UTF-16 where the zero
	 * bytes of a header tell so; else windows-1252 if they may be that; null if not
	 * @throws IOException if reading fails
	 */
	public static @Nullable Charset detect(InputStream stream) throws IOException {
		byte[] head = stream.readNBytes(TextEncoding.HEAD);
		if (TextEncoding.of(head, StandardCharsets.UTF_8).hasMark()) {
			return StandardCharsets.UTF_8;
		}
		if (head.length == TextEncoding.HEAD && head[0] != 0 && head[1] == 0 && head[2] != 0) {
			return StandardCharsets.UTF_16LE;
		}
		if (head.length == TextEncoding.HEAD && head[0] == 0 && head[1] != 0 && head[2] == 0) {
			return StandardCharsets.UTF_16BE;
		}
		return new EncodingDetector().ofBytes(head, stream);
	}

	private @Nullable Charset ofBytes(byte[] head, InputStream stream) throws IOException {
		this.bytes.put(head);
		int count = 0;
		while (count >= 0) {
			count = stream.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
			this.bytes.position(this.bytes.position() + Math.max(0, count)).flip();
			count(count < 0);
			this.bytes.compact();
		}
		// A damaged row makes no other encoding of a whole file.
		if (this.malformed == 0 || this.malformed < this.letters) {
			return StandardCharsets.UTF_8;
		}
		return this.undefined ? null : WINDOWS;
	}

	private void count(boolean end) {
		this.undefined |= hasUndefined();
		CoderResult result = CoderResult.OVERFLOW;
		while (!result.isUnderflow()) {
			result = this.decoder.decode(this.bytes, this.chars.clear(), end);
			this.letters += this.chars.flip().chars().filter((letter) -> letter > 0x7F).count();
			if (result.isError()) {
				this.malformed++;
				this.bytes.position(this.bytes.position() + result.length());
			}
		}
	}

	private boolean hasUndefined() {
		for (int i = this.bytes.position(); i < this.bytes.limit(); i++) {
			if (Arrays.binarySearch(UNDEFINED, this.bytes.get(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

}
