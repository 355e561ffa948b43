package org.leadupdate.report.csv;

import java.util.regex.Pattern;

/** Keeps spreadsheets from running cells as formulas. */
final class FormulaGuard {

	/** The last four are full-width: a Japanese Excel takes them for the first four. */
	private static final String FIRST = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	private FormulaGuard() {
	}

	/** The text, prefixed with a quote if a spreadsheet would take it for a formula. */
	static String of(String text) {
		return startsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
	}

	private static boolean startsFormula(String text) {
		return !text.isEmpty() && FIRST.indexOf(text.charAt(0)) >= 0;
	}

}
