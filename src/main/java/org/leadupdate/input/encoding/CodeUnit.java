package org.leadupdate.input.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** The code units of an encoding: two bytes in UTF-16, four in UTF-32. */
public final class CodeUnit {

	private CodeUnit() {
	}

	/** The number of bytes of a code unit; 1 if an encoding has no larger units. */
	static int length(Charset encoding) {
		return encoding.name().startsWith("UTF-16") ? 2 : encoding.name().startsWith("UTF-32") ? 4 : 1;
	}

	/**
	 * Completes a text that is cut off inside a code unit, so that text can follow it.
	 * Each byte left over becomes a lone surrogate, {@code U+DC00} plus the byte: as
	 * invalid as before, so that it is never mistaken for a character.
	 * @param text bytes in the encoding
	 * @param encoding the encoding
	 * @return the text, with whole code units only
	 */
	public static byte[] complete(byte[] text, Charset encoding) {
		int length = length(encoding);
		int rest = text.length % length;
		if (rest == 0) {
			return text;
		}
		int whole = text.length - rest;
		ByteBuffer completed = ByteBuffer.allocate(whole + rest * length)
			.order(encoding.name().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
			.put(text, 0, whole);
		for (int i = whole; i < text.length; i++) {
			int unit = Character.MIN_LOW_SURROGATE | (text[i] & 0xFF);
			if (length == Character.BYTES) {
				completed.putChar((char) unit);
			}
			else {
				completed.putInt(unit);
			}
		}
		return completed.array();
	}

}
