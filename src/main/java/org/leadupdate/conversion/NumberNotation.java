package org.leadupdate.conversion;

import org.jspecify.annotations.Nullable;

/** How a file writes numbers. Strict: a text that might mean two numbers means none. */
public final class NumberNotation {

	/** Spreadsheets group digits by spaces that do not break a line. */
	private static final String SPACES = " \u00A0\u202F";

	private static final String SIGNS = "+-";

	private static final int GROUP = 3;

	private final char decimal;

	/** What may separate groups; empty if nothing may. */
	private final String groupings;

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
		if (grouping != null && (Character.isLetterOrDigit(grouping) || SIGNS.indexOf(grouping) >= 0)) {
			throw new IllegalArgumentException("it can be . , ' or a space");
		}
		this.decimal = decimal;
		this.groupings = (grouping == null) ? "" : (SPACES.indexOf(grouping) >= 0) ? SPACES : grouping.toString();
	}

	/**
	 * Reads a number.
	 * @param text the text
	 * @return the number with a decimal point and nothing between its digits; null if the
	 * text is none in this notation
	 */
	public @Nullable String canonical(String text) {
		NumberText number = new NumberText(text);
		number.copyAnyOf(SIGNS);
		if (!readWhole(number) || !readFraction(number) || !readExponent(number)) {
			return null;
		}
		return number.copied();
	}

	private boolean readWhole(NumberText number) {
		int first = number.copyDigits();
		while (first > 0 && first <= GROUP && number.skipAnyOf(this.groupings)) {
			if (number.copyDigits() != GROUP) {
				return false;
			}
		}
		return first > 0;
	}

	private boolean readFraction(NumberText number) {
		return !number.replace(this.decimal, '.') || number.copyDigits() > 0;
	}

	private static boolean readExponent(NumberText number) {
		if (!number.copyAnyOf("eE")) {
			return true;
		}
		number.copyAnyOf(SIGNS);
		return number.copyDigits() > 0;
	}

	/** An example, to follow "such as". */
	String example() {
		String group = this.groupings.isEmpty() ? "" : this.groupings.substring(0, 1);
		return "1" + group + "234" + this.decimal + "5";
	}

}
