package org.leadupdate.input.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.leadupdate.field.InvisibleCharacters;
import org.leadupdate.field.Blanks;

/**
 * Sentences about characters that nobody sees in names of columns: such a name looks like
 * the right one.
 */
final class InvisibleInHeader {

	private static final int MAX_LISTED = 3;

	private InvisibleInHeader() {
	}

	/** A sentence for each name with such a character; empty if there is none. */
	static String hint(List<String> headers) {
		return IntStream.range(0, headers.size())
			.mapToObj((index) -> hint("Column " + (index + 1), headers.get(index)))
			.filter((hint) -> !hint.isEmpty())
			.limit(MAX_LISTED)
			.collect(Collectors.joining());
	}

	static String hint(String place, String name) {
		String character = InvisibleCharacters.describe(Blanks.strip(name));
		return (character != null) ? " " + place + " holds " + character + ": remove that character." : "";
	}

}
