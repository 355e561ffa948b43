package org.leadupdate.store;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** A character set of a column, as far as the program can tell what it lacks. */
public enum ColumnCharacterSet {

	/** All of Unicode, as UTF-8; and sets that only the database knows. */
	UNICODE("utf8mb4", StandardCharsets.UTF_8),
	/** UTF-8 of at most three bytes. */
	BASIC_PLANE("utf8mb3", StandardCharsets.UTF_8),
	/** Windows-1252, whatever MySQL calls it. */
	WESTERN("latin1", Charset.forName("windows-1252")),
	/** ISO 8859-2. */
	CENTRAL("latin2", Charset.forName("ISO-8859-2")),
	/** Seven bits. */
	ASCII("ascii", StandardCharsets.US_ASCII);

	private final String title;

	private final Charset charset;

	ColumnCharacterSet(String title, Charset charset) {
		this.title = title;
		this.charset = charset;
	}

	/**
	 * Finds a character set.
	 * @param name as MySQL calls it
	 * @return the character set
	 */
	public static ColumnCharacterSet of(String name) {
		for (ColumnCharacterSet set : values()) {
			if (set.title.equals(name) || (set == BASIC_PLANE && name.equals("utf8"))) {
				return set;
			}
		}
		return UNICODE;
	}

	String title() {
		return this.title;
	}

	long bytes(String text) {
		return text.getBytes(this.charset).length;
	}

	/** The first code point that it lacks, or -1. */
	int firstUnknown(String text) {
		if (this == UNICODE) {
			return -1;
		}
		CharsetEncoder encoder = this.charset.newEncoder();
		return text.codePoints().filter((character) -> !knows(encoder, character)).findFirst().orElse(-1);
	}

	private boolean knows(CharsetEncoder encoder, int character) {
		return (this == BASIC_PLANE) ? Character.isBmpCodePoint(character)
				: encoder.canEncode(Character.toString(character));
	}

}
