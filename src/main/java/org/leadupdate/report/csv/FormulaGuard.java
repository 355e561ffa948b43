package org.leadupdate.report.csv;

import java.util.regex.Pattern;

/** Keeps spreadsheets from running cells as formulas. */
final class FormulaGuard {

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	private FormulaGuard() {
	}

	/** The text, prefixed with a quote if a spreadsheet would take it for a formula. */
	static String of(String text) {
		return startsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
	}

	private static boolean startsFormula(String text) {
		return !text.isEmpty() && switch (text.charAt(0)) {
			case '=', '+', '-', '@', '\t', '\r' -> true;
			default -> false;
		};
	}

}
