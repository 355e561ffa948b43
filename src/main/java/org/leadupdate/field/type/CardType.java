package org.leadupdate.field.type;

import java.util.List;
import java.util.regex.Pattern;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#CARD}: 12 to 19 digits with a valid check digit, optionally in groups;
 * stored without separators.
 */
final class CardType implements ScalarType {

	private static final Pattern SYNTAX = Pattern.compile("[0-9](?:[ -]?[0-9]){11,18}");

	@Override
	public ParseResult read(String text) {
		if (!SYNTAX.matcher(text).matches()) {
			return ParseResult.Invalid.type(text,
					"is not a card number: use 12 to 19 digits, optionally separated by single spaces or dashes.");
		}
		String digits = text.replace(" ", "").replace("-", "");
		if (!hasValidCheckDigit(digits)) {
			return ParseResult.Invalid.type(text,
					"is not a valid card number: its check digit is wrong. Look for a mistyped digit.");
		}
		return ParseResult.Value.ofText(digits);
	}

	@Override
	public String accepts() {
		return "a card number of 12 to 19 digits with a valid check digit";
	}

	@Override
	public List<String> examples() {
		return List.of("4111 1111 1111 1111");
	}

	/** Luhn: every second digit from the right is doubled. */
	private static boolean hasValidCheckDigit(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = (i % 2 == 0) ? digit : digit * 2;
			sum += (doubled > 9) ? doubled - 9 : doubled;
		}
		return sum % 10 == 0;
	}

}
