package org.leadupdate.conversion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How a file writes numbers. Strict: a text that might mean two numbers means none. */
public final class NumberNotation {

	/** Spreadsheets group digits by spaces that do not break a line. */
	private static final String SPACES = " \u00A0\u202F";

	private final char decimal;

	private final String grouping;

	private final Pattern syntax;

	/**
	 * Creates a notation.
	 * @param decimal the decimal separator
	 * @param grouping what separates groups of three digits; null if nothing may
	 * @throws IllegalArgumentException if the two can't be told apart, or are no
	 * separators
	 */
	public NumberNotation(char decimal, @Nullable Character grouping) {
		if (decimal != '.' && decimal != ',') {
			throw new IllegalArgumentException("it can be . or ,");
		}
		if (grouping != null && grouping == decimal) {
			throw new IllegalArgumentException("it is the decimal separator as well: one text would be two numbers");
		}
		if (grouping != null && (Character.isLetterOrDigit(grouping) || "+-".indexOf(grouping) >= 0)) {
			throw new IllegalArgumentException("it can be . , ' or a space");
		}
		this.decimal = decimal;
		this.grouping = (grouping == null) ? ""
				: (SPACES.indexOf(grouping) >= 0) ? '[' + SPACES + ']' : Pattern.quote(grouping.toString());
		String whole = this.grouping.isEmpty() ? "\\d+" : "\\d{1,3}(?:" + this.grouping + "\\d{3})+|\\d+";
		this.syntax = Pattern.compile(
				"([+-]?(?:" + whole + "))(?:" + Pattern.quote(String.valueOf(decimal)) + "(\\d+))?([eE][+-]?\\d+)?");
	}

	/**
	 * Reads a number.
	 * @param text the text
	 * @return the number with a decimal point and nothing between its digits; null if the
	 * text is none in this notation
	 */
	public @Nullable String canonical(String text) {
		if (isDigits(text)) {
			return text;
		}
		Matcher number = this.syntax.matcher(text);
		if (!number.matches()) {
			return null;
		}
		String whole = this.grouping.isEmpty() ? number.group(1) : withoutGroups(number.group(1));
		return whole + ((number.group(2) != null) ? "." + number.group(2) : "")
				+ ((number.group(3) != null) ? number.group(3) : "");
	}

	/** As most whole numbers are, for which a pattern takes ten times as long. */
	private static boolean isDigits(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) < '0' || text.charAt(at) > '9') {
				return false;
			}
		}
		return !text.isEmpty();
	}

	private static String withoutGroups(String number) {
		StringBuilder digits = new StringBuilder(number.length());
		for (int at = 0; at < number.length(); at++) {
			char character = number.charAt(at);
			if ((character >= '0' && character <= '9') || character == '+' || character == '-') {
				digits.append(character);
			}
		}
		return digits.toString();
	}

	/** An example, to follow "such as". */
	String example() {
		String group = this.grouping.isEmpty() ? ""
				: this.grouping.startsWith("[") ? " " : this.grouping.replace("\\Q", "").replace("\\E", "");
		return "1" + group + "234" + this.decimal + "5";
	}

}
