package org.leadupdate.next;

import java.util.regex.Pattern;

/** A word of a command that a user can copy to a shell. */
final class ShellWord {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

	private ShellWord() {
	}

	/** A word as a shell takes it for one. */
	static String quote(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

}
