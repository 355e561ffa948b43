package org.leadupdate.conversion;

import org.jspecify.annotations.Nullable;

/**
 * A number as a file writes it, copied part by part from left to right. A regular
 * expression would take several times as long.
 */
final class NumberText {

	private final String text;

	private final StringBuilder copy;

	private int at;

	NumberText(String text) {
		this.text = text;
		this.copy = new StringBuilder(text.length());
	}

	/** Copies the digits that follow, and returns how many those are. */
	int copyDigits() {
		int start = this.at;
		while (this.at < this.text.length() && this.text.charAt(this.at) >= '0' && this.text.charAt(this.at) <= '9') {
			this.at++;
		}
		this.copy.append(this.text, start, this.at);
		return this.at - start;
	}

	/** Copies the next character if it is one of these. */
	boolean copyAnyOf(String characters) {
		boolean found = skipAnyOf(characters);
		if (found) {
			this.copy.append(this.text.charAt(this.at - 1));
		}
		return found;
	}

	/** Passes the next character if it is one of these. */
	boolean skipAnyOf(String characters) {
		boolean found = this.at < this.text.length() && characters.indexOf(this.text.charAt(this.at)) >= 0;
		this.at += found ? 1 : 0;
		return found;
	}

	/** Copies the next character as another, if it is this one. */
	boolean replace(char character, char other) {
		boolean found = this.at < this.text.length() && this.text.charAt(this.at) == character;
		if (found) {
			this.at++;
			this.copy.append(other);
		}
		return found;
	}

	/** What was copied; null if something is left. */
	@Nullable String copied() {
		return (this.at == this.text.length()) ? this.copy.toString() : null;
	}

}
