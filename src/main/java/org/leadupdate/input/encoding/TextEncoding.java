package org.leadupdate.input.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The detected encoding of an input.
 *
 * @param charset the encoding; never one that would write a byte order mark by itself
 * @param markLength the length of its byte order mark in bytes; 0 if it has none
 */
public record TextEncoding(Charset charset, int markLength) {

	/** The number of bytes to read to detect a byte order mark. */
	public static final int HEAD = 4;

	private enum Mark {

		UTF_8("UTF-8", "efbbbf"),
		// Before UTF-16LE, whose mark it begins with.
		UTF_32LE("UTF-32LE", "fffe0000"), UTF_32BE("UTF-32BE", "0000feff"), UTF_16LE("UTF-16LE", "fffe"),
		UTF_16BE("UTF-16BE", "feff");

		private final String charset;

		private final String bytes;

		Mark(String charset, String bytes) {
			this.charset = charset;
			this.bytes = bytes;
		}

	}

	/**
	 * Detects the encoding by the byte order mark, or else takes the configured one.
	 * @param head the first bytes of the input
	 * @param configured the configured encoding
	 * @return the input's encoding
	 */
	public static TextEncoding of(byte[] head, Charset configured) {
		String hex = HexFormat.of().formatHex(head);
		for (Mark mark : Mark.values()) {
			if (hex.startsWith(mark.bytes)) {
				return new TextEncoding(Charset.forName(mark.charset), mark.bytes.length() / 2);
			}
		}
		return new TextEncoding(withByteOrder(configured, head), 0);
	}

	/** Whether the text begins with a byte order mark. */
	public boolean hasMark() {
		return this.markLength > 0;
	}

	public boolean isUtf8() {
		return this.charset.equals(StandardCharsets.UTF_8);
	}

	private static Charset withByteOrder(Charset configured, byte[] head) {
		return switch (configured.name()) {
			// A header begins with ASCII, so its zero bytes tell the order.
			case "UTF-16" -> (head.length > 1 && head[1] == 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
			case "UTF-32" ->
				Charset.forName((head.length > 1 && head[1] == 0 && head[0] != 0) ? "UTF-32LE" : "UTF-32BE");
			case "x-UTF-16LE-BOM" -> StandardCharsets.UTF_16LE;
			case "X-UTF-32LE-BOM" -> Charset.forName("UTF-32LE");
			case "X-UTF-32BE-BOM" -> Charset.forName("UTF-32BE");
			default -> configured;
		};
	}

}
