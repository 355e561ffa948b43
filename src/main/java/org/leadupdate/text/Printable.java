package org.leadupdate.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Shows text that anybody may have written: file names, labels, owners, what a server
 * says. A character that would steer a terminal, end a line of the log or turn the
 * direction of what follows is shown as its escape, such as {@code \u001b}. In JSON that
 * is still the same text.
 */
public final class Printable {

	/**
	 * Directions, annotations and tags: format characters that are not part of a word.
	 */
	private static final String STEERING = "\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB"
			+ "\\x{E0000}-\\x{E007F}\\p{Cs}";

	private static final Pattern IN_LINE = Pattern.compile("[\\p{Cc}" + STEERING + "&&[^\t]]");

	private static final Pattern IN_LINES = Pattern.compile("\r(?!\n)|[\\p{Cc}" + STEERING + "&&[^\t\n\r]]");

	private Printable() {
	}

	/**
	 * Shows a text on one line.
	 * @param text any text
	 * @return the text, its line breaks escaped too
	 */
	public static String line(String text) {
		return IN_LINE.matcher(text).replaceAll(Printable::escaped);
	}

	/**
	 * Shows a text of any number of lines.
	 * @param text any text
	 * @return the text with the line breaks it has
	 */
	public static String lines(String text) {
		return IN_LINES.matcher(text).replaceAll(Printable::escaped);
	}

	/**
	 * Whether a text can be shown on one line as it is.
	 * @param text any text
	 * @return true if no character of it needs an escape
	 */
	public static boolean isLine(String text) {
		return !IN_LINE.matcher(text).find();
	}

	private static String escaped(MatchResult match) {
		StringBuilder escapes = new StringBuilder();
		match.group().chars().forEach((unit) -> escapes.append("\\\\u%04x".formatted(unit)));
		return escapes.toString();
	}

}
