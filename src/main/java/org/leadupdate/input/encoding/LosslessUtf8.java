package org.leadupdate.input.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The normal form of text in this package, whatever the input's encoding: UTF-8, with
 * invalid input encoded as sequences that are never valid UTF-8. So a strict decoder
 * detects it, and the original bytes can be restored exactly.
 * <ul>
 * <li>An invalid byte is two bytes: {@code F8}-{@code FB} with its upper two bits, and
 * {@code 80}-{@code BF} with its lower six.</li>
 * <li>A lone UTF-16 surrogate is the three bytes that UTF-8 would use if it were
 * allowed.</li>
 * </ul>
 * A UTF-8 input is its own normal form, to the byte.
 */
public final class LosslessUtf8 {

	/** The maximum number of bytes per char. */
	static final int MAX_BYTES_PER_CHAR = 3;

	private LosslessUtf8() {
	}

	/**
	 * Decodes a cell.
	 * @return its text, or null if it contains invalid input
	 */
	public static @Nullable String decode(byte[] bytes, int offset, int length) {
		String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
		// The replacement character is rare, and only then is the slow, strict way
		// needed.
		return (text.indexOf('\uFFFD') < 0 || isValid(bytes, offset, length)) ? text : null;
	}

	private static boolean isValid(byte[] bytes, int offset, int length) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	static int putInvalidByte(byte[] target, int at, byte invalid) {
		target[at] = (byte) (0xF8 | ((invalid >> 6) & 3));
		target[at + 1] = (byte) (0x80 | (invalid & 0x3F));
		return at + 2;
	}

	static int putChars(byte[] target, int start, CharBuffer chars) {
		int at = start;
		while (chars.hasRemaining()) {
			char unit = chars.get();
			if (unit < 0x80) {
				target[at++] = (byte) unit;
			}
			else if (Character.isHighSurrogate(unit) && chars.hasRemaining()
					&& Character.isLowSurrogate(chars.get(chars.position()))) {
				at = putWide(target, at, Character.toCodePoint(unit, chars.get()));
			}
			else {
				at = putChar(target, at, unit);
			}
		}
		return at;
	}

	static int putChar(byte[] target, int at, char unit) {
		if (unit < 0x800) {
			target[at] = (byte) (0xC0 | (unit >> 6));
			target[at + 1] = trail(unit);
			return at + 2;
		}
		target[at] = (byte) (0xE0 | (unit >> 12));
		target[at + 1] = trail(unit >> 6);
		target[at + 2] = trail(unit);
		return at + 3;
	}

	private static int putWide(byte[] target, int at, int codePoint) {
		target[at] = (byte) (0xF0 | (codePoint >> 18));
		target[at + 1] = trail(codePoint >> 12);
		target[at + 2] = trail(codePoint >> 6);
		target[at + 3] = trail(codePoint);
		return at + 4;
	}

	private static byte trail(int bits) {
		return (byte) (0x80 | (bits & 0x3F));
	}

	/**
	 * Restores the original bytes.
	 * @param normal text in normal form
	 * @param encoding the input's encoding
	 * @return the text as in the input
	 */
	public static byte[] restore(byte[] normal, Charset encoding) {
		if (encoding.equals(StandardCharsets.UTF_8)) {
			return normal;
		}
		ByteArrayOutputStream restored = new ByteArrayOutputStream(normal.length);
		int valid = 0;
		for (int i = 0; i < normal.length; i++) {
			int length = invalidLength(normal, i);
			if (length > 0) {
				restored.writeBytes(encode(normal, valid, i, encoding));
				restored.writeBytes((length == 2) ? invalidByte(normal, i) : loneSurrogate(normal, i, encoding));
				valid = i + length;
				i = valid - 1;
			}
		}
		restored.writeBytes(encode(normal, valid, normal.length, encoding));
		return restored.toByteArray();
	}

	private static int invalidLength(byte[] normal, int at) {
		int lead = normal[at] & 0xFF;
		if (lead >= 0xF8) {
			return 2;
		}
		return (lead == 0xED && (normal[at + 1] & 0xFF) >= 0xA0) ? 3 : 0;
	}

	private static byte[] encode(byte[] normal, int from, int to, Charset encoding) {
		return new String(normal, from, to - from, StandardCharsets.UTF_8).getBytes(encoding);
	}

	private static byte[] invalidByte(byte[] normal, int at) {
		return new byte[] { (byte) (((normal[at] & 3) << 6) | (normal[at + 1] & 0x3F)) };
	}

	private static byte[] loneSurrogate(byte[] normal, int at, Charset encoding) {
		int unit = 0xD000 | ((normal[at + 1] & 0x3F) << 6) | (normal[at + 2] & 0x3F);
		byte high = (byte) (unit >> 8);
		byte low = (byte) unit;
		return switch (encoding.name()) {
			case "UTF-16LE" -> new byte[] { low, high };
			case "UTF-32LE" -> new byte[] { low, high, 0, 0 };
			case "UTF-32BE" -> new byte[] { 0, 0, high, low };
			default -> new byte[] { high, low };
		};
	}

}
