package org.leadupdate.input;

/**
 * What counts as blank: every Unicode white space and space, the no-break space included,
 * since spreadsheets and web pages leave it behind unseen.
 */
final class Blanks {

	private Blanks() {
	}

	static boolean isBlank(String text) {
		return start(text) == text.length();
	}

	static String strip(String text) {
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
