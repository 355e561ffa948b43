package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/**
 * {@link DataType#INTEGER}: digits with an optional sign. Leading zeros and a plus sign
 * are dropped.
 */
final class IntegerType extends NumberType {

	private static final int MAX_DIGITS = 19;

	@Override
	public ParseResult read(String text) {
		int digits = firstDigit(text);
		if (digits == text.length() || !isDigits(text, digits)) {
			return ParseResult.Invalid.type(text,
					"is not a whole number: use digits only, such as 42" + blanksAdvice(text) + ".");
		}
		String canonical = canonical(text, digits);
		if (canonical == null) {
			return ParseResult.Invalid.type(text, "is out of range: use " + accepts() + ".");
		}
		return ParseResult.Value.ofNumber(canonical);
	}

	/** Other programs may store a whole number as {@code 5.0}. */
	@Override
	public ParseResult stored(String text) {
		ParseResult result = read(text);
		return (result instanceof ParseResult.Value) ? result : ofDecimal(text, result);
	}

	@Override
	public String accepts() {
		return "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
	}

	@Override
	public List<String> examples() {
		return List.of("42", "1", "0", "100", "1000", "-1");
	}

	private ParseResult ofDecimal(String text, ParseResult refused) {
		BigDecimal number = Decimals.parse(text);
		if (number == null || number.precision() - number.scale() > MAX_DIGITS
				|| number.stripTrailingZeros().scale() > 0) {
			return refused;
		}
		return read(number.toBigInteger().toString());
	}

	private static int firstDigit(String text) {
		return (text.startsWith("-") || text.startsWith("+")) ? 1 : 0;
	}

	private static boolean isDigits(String text, int from) {
		for (int i = from; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	private static @Nullable String canonical(String text, int digits) {
		int start = digits;
		while (start < text.length() - 1 && text.charAt(start) == '0') {
			start++;
		}
		if (text.length() - start > MAX_DIGITS) {
			return null;
		}
		String sign = text.startsWith("-") ? "-" : "";
		try {
			return Long.toString(Long.parseLong(sign + text.substring(start)));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static String blanksAdvice(String text) {
		return text.equals(text.strip()) ? "" : ", without surrounding spaces";
	}

}
