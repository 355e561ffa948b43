package org.leadupdate.input.encoding;

/**
 * What counts as blank: every Unicode white space and space, the no-break space included,
 * since spreadsheets and web pages leave it behind unseen.
 */
public final class Blanks {

	private Blanks() {
	}

	/** Whether a text has nothing but white space of any script. */
	public static boolean isBlank(String text) {
		return start(text) == text.length();
	}

	/** A text without the white space at its ends. */
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

	private static boolean isBlank(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
	}

}
