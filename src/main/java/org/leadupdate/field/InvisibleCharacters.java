package org.leadupdate.field;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Characters that nobody sees: control and format characters, such as the zero width
 * space, and spaces that look like an ordinary one. A name that holds one differs from
 * the name it looks like.
 */
public final class InvisibleCharacters {

	/** Blank, but a letter, mark or symbol by its category. */
	private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

	private InvisibleCharacters() {
	}

	/**
	 * Describes the first invisible character of a text.
	 * @param text any text
	 * @return for example {@code U+200B, zero width space}; null if all are visible
	 */
	public static @Nullable String describe(String text) {
		return text.codePoints()
			.filter(InvisibleCharacters::isInvisible)
			.mapToObj(InvisibleCharacters::name)
			.findFirst()
			.orElse(null);
	}

	private static boolean isInvisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			case Character.SPACE_SEPARATOR -> character != ' ';
			default -> FILLERS.indexOf(character) >= 0 || isVariationSelector(character);
		};
	}

	private static boolean isVariationSelector(int character) {
		return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
	}

	private static String name(int character) {
		String name = Objects.requireNonNullElse(Character.getName(character), "unnamed");
		return "U+%04X, %s".formatted(character, name.replaceFirst(" \\(.*", "").toLowerCase(Locale.ROOT));
	}

}
