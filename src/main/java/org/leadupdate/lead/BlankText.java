package org.leadupdate.lead;

/** Blank text, as in the input: white space of any kind, including no-break spaces. */
final class BlankText {

	private BlankText() {
	}

	static boolean isBlank(String text) {
		return text.codePoints()
			.allMatch((character) -> Character.isWhitespace(character) || Character.isSpaceChar(character));
	}

}
