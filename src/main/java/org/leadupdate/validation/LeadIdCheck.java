package org.leadupdate.validation;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DisplayText;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Checks lead IDs: positive whole numbers that fit in a {@code long}. */
final class LeadIdCheck {

	private static final int MAX_DIGITS = 19;

	private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]*)?[eE][+-]?[0-9]+");

	/** Parses a lead ID; returns null and adds a problem if it is invalid. */
	@Nullable Long check(String text, List<Problem> problems) {
		long id = parse(text);
		if (id > 0) {
			return id;
		}
		problems.add(text.isBlank() ? missing() : invalid(text));
		return null;
	}

	private static long parse(String text) {
		int start = 0;
		while (start < text.length() && text.charAt(start) == '0') {
			start++;
		}
		if (text.length() - start > MAX_DIGITS) {
			return -1;
		}
		long id = 0;
		for (int i = start; i < text.length(); i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			// Nineteen digits can overflow at most once, to a negative number.
			id = id * 10 + digit;
		}
		return id;
	}

	private static Problem missing() {
		return new Problem(ProblemCode.LEAD_ID_MISSING, "leadID", null,
				"The lead ID is missing. Enter the ID of a lead.");
	}

	private static Problem invalid(String text) {
		return new Problem(ProblemCode.LEAD_ID_INVALID, "leadID", text,
				DisplayText.quote(text) + " is not a valid lead ID" + advice(text));
	}

	private static String advice(String text) {
		if (SCIENTIFIC.matcher(text).matches()) {
			return ": it is a number in a spreadsheet's scientific notation, which may have lost digits. Format the column as text, or as a number without decimals, and export it again.";
		}
		return ": use a positive whole number, digits only, of at most " + Long.MAX_VALUE + "."
				+ DisplayText.invisibleCharacter(text);
	}

}
