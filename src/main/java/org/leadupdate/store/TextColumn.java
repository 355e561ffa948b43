package org.leadupdate.store;

import org.jspecify.annotations.Nullable;

/**
 * A column of text, and what it can hold. Limits that are not known are the database's to
 * enforce.
 *
 * @param name its name
 * @param characters the most characters, each code point one; null if unlimited
 * @param bytes the most bytes; null if unlimited
 * @param characterSet its character set
 */
public record TextColumn(String name, @Nullable Long characters, @Nullable Long bytes,
		ColumnCharacterSet characterSet) {

	/** Of a char. */
	private static final long MOST_BYTES = 4;

	/**
	 * A column that holds any text.
	 * @param name its name
	 * @return the column
	 */
	public static TextColumn unlimited(String name) {
		return new TextColumn(name, null, null, ColumnCharacterSet.UNICODE);
	}

	/**
	 * Why the column can't hold a text.
	 * @param text the text
	 * @return the reason, as the end of a sentence that begins with the column; null if
	 * it can
	 */
	@Nullable String refusal(@Nullable String text) {
		if (text == null) {
			return null;
		}
		int character = this.characterSet.firstUnknown(text);
		if (character >= 0) {
			return "has the character set %s, which lacks U+%04X".formatted(this.characterSet.title(), character);
		}
		if (this.characters != null && this.characters < text.length()
				&& text.codePointCount(0, text.length()) > this.characters) {
			return "holds %,d characters, not %,d".formatted(this.characters, text.codePointCount(0, text.length()));
		}
		if (this.bytes != null && this.bytes < MOST_BYTES * text.length()
				&& this.characterSet.bytes(text) > this.bytes) {
			return "holds %,d bytes, not %,d".formatted(this.bytes, this.characterSet.bytes(text));
		}
		return null;
	}

}
