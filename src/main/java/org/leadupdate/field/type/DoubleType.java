package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.util.List;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#DOUBLE}: a decimal number that an IEEE double represents exactly, since
 * databases keep the numbers of JSON as such.
 */
final class DoubleType extends NumberType {

	@Override
	public ParseResult read(String text) {
		BigDecimal number = Decimals.parse(text);
		if (number == null) {
			return ParseResult.Invalid.type(text, "is not a decimal number: " + advice(text));
		}
		number = number.stripTrailingZeros();
		if (!Decimals.isExactAsDouble(number)) {
			return ParseResult.Invalid.type(text,
					"would be changed by storing it as an IEEE double: use at most 15 significant digits, and an exponent within ±307.");
		}
		return ParseResult.Value.ofNumber(Decimals.canonical(number));
	}

	@Override
	public String accepts() {
		return "a decimal number with a point, of at most 15 significant digits (up to 17 if an IEEE double represents them exactly)";
	}

	@Override
	public List<String> examples() {
		return List.of("3.14", "0.5", "1", "0", "42", "100", "1000", "-1");
	}

	private static String advice(String text) {
		if (text.indexOf(',') >= 0) {
			return "use a decimal point and no other separators, such as 1234.5.";
		}
		if (!text.equals(text.strip())) {
			return "remove the surrounding spaces.";
		}
		return "use digits with a decimal point, such as 1234.5 or 1.5e10.";
	}

}
