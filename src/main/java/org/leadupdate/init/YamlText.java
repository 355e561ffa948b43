package org.leadupdate.init;

import java.util.regex.Pattern;

/** Strangers' texts in a job definition: whatever is in them, they stay one value. */
final class YamlText {

	private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");

	private YamlText() {
	}

	/** A text in double quotes, on one line. A placeholder of Spring's is none. */
	static String quote(String text) {
		return '"' + line(text.replace("${", "\\${").replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
	}

	/** A text for a comment, on one line. */
	static String line(String text) {
		StringBuilder line = new StringBuilder();
		text.codePoints().forEach((character) -> append(character, line));
		return line.toString();
	}

	private static void append(int character, StringBuilder quoted) {
		if (character == ' ' || isVisible(character)) {
			quoted.appendCodePoint(character);
		}
		else {
			Character.toString(character).chars().forEach((unit) -> quoted.append("\\u%04x".formatted(unit)));
		}
	}

	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	/** A column's name as a key: in brackets, Spring takes it as it is. */
	static String key(String name) {
		return PLAIN_NAME.matcher(name).matches() ? name : quote('[' + name + ']');
	}

}
