package org.leadupdate.field;

/**
 * Blank text: all Unicode white space including the no-break space, which spreadsheets
 * and web pages insert invisibly.
 */
public final class Blanks {

	private Blanks() {
	}

	/** Whether a text consists of white space only. */
	public static boolean isBlank(String text) {
		return start(text) == text.length();
	}

	/** Strips white space from both ends. */
	public static String strip(String text) {
		int start = start(text);
		int end = text.length();
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static int start(String text) {
		int start = 0;
		while (start < text.length() && isBlank(text.charAt(start))) {
			start++;
		}
		return start;
	}

	private static boolean isBlank(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

}
