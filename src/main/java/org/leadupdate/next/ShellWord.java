package org.leadupdate.next;

import java.util.regex.Pattern;

import org.leadupdate.text.Printable;

/** A word of a command that a user can copy to a shell. */
final class ShellWord {

	/** Some shells take a word that begins with = for the name of a program. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:=@%+,-]*");

	private ShellWord() {
	}

	/** A word as a shell takes it for one. */
	static String quote(String word) {
		if (PLAIN.matcher(word).matches()) {
			return word;
		}
		return Printable.isLine(word) ? "'" + word.replace("'", "'\\''") + "'" : escaped(word);
	}

	/**
	 * A word that nothing on its way to the shell can change: bash and zsh read the
	 * escapes.
	 */
	private static String escaped(String word) {
		return "$'" + Printable.line(word.replace("\\", "\\\\").replace("'", "\\'")) + "'";
	}

}
