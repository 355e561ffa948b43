package org.leadupdate.field;

import java.util.regex.Pattern;

/** Texts as messages display them. */
public final class DisplayText {

	private static final int MAX_LENGTH = 80;

	private static final Pattern LINE_BREAKING = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

	private DisplayText() {
	}

	/**
	 * Quotes a text, on one line, truncated if it is very long.
	 * @param text any text
	 * @return at most 80 code points of it in quotes, with an ellipsis if it was
	 * truncated
	 */
	public static String quote(String text) {
		return '"' + oneLine(truncate(text)) + '"';
	}

	/**
	 * Names a character of a text that nobody sees.
	 * @param text any text
	 * @return a sentence with a space before it, such as
	 * {@code " It holds U+200B, zero width space."}; empty if all characters are visible
	 */
	public static String invisibleCharacter(String text) {
		String invisible = InvisibleCharacters.describe(text);
		return (invisible != null) ? " It holds " + invisible + "." : "";
	}

	private static String truncate(String text) {
		if (text.length() <= MAX_LENGTH || text.codePointCount(0, text.length()) <= MAX_LENGTH) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + '…';
	}

	private static String oneLine(String text) {
		return LINE_BREAKING.matcher(text).replaceAll(" ");
	}

}
