package org.leadupdate.field.type;

import java.util.List;
import java.util.regex.Pattern;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#CARD}: 12 to 19 digits with a right check digit, in groups if need be;
 * kept without the gaps.
 */
final class CardType implements ScalarType {

	private static final Pattern SYNTAX = Pattern.compile("[0-9](?:[ -]?[0-9]){11,18}");

	@Override
	public ParseResult read(String text) {
		if (!SYNTAX.matcher(text).matches()) {
			return ParseResult.Refusal.type(text,
					"is no card number; give 12 to 19 digits, with single blanks or dashes between them if need be.");
		}
		String digits = text.replace(" ", "").replace("-", "");
		if (!isChecked(digits)) {
			return ParseResult.Refusal.type(text,
					"is no card number: its check digit is wrong; look for a mistyped digit.");
		}
		return ParseResult.Value.ofText(digits);
	}

	@Override
	public String accepts() {
		return "a card number of 12 to 19 digits with a right check digit";
	}

	@Override
	public List<String> examples() {
		return List.of("4111 1111 1111 1111");
	}

	/** Luhn: every second digit from the right is doubled. */
	private static boolean isChecked(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = (i % 2 == 0) ? digit : digit * 2;
			sum += (doubled > 9) ? doubled - 9 : doubled;
		}
		return sum % 10 == 0;
	}

}
