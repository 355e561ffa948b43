package org.leadupdate.job;

import java.util.regex.Pattern;

/** A word of a command that a user can copy to a shell. */
final class ShellWord {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

	private ShellWord() {
	}

	static String quote(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

}
