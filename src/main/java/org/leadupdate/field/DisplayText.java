package org.leadupdate.field;

import java.util.regex.Pattern;

/** A text as messages show it. */
public final class DisplayText {

	private static final int MOST = 80;

	private static final Pattern LINE_BREAKING = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

	private DisplayText() {
	}

	/**
	 * A text in quotes, on one line, and shortened where it is very long.
	 * @param text any text
	 * @return at most 80 code points of it, in quotes; an ellipsis stands for the rest
	 */
	public static String text(String text) {
		return '"' + oneLine(shortened(text)) + '"';
	}

	private static String shortened(String text) {
		if (text.length() <= MOST || text.codePointCount(0, text.length()) <= MOST) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, MOST)) + '…';
	}

	private static String oneLine(String text) {
		return LINE_BREAKING.matcher(text).replaceAll(" ");
	}

}
