package org.leadupdate.report;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * One text for each JSON number: 64-bit whole numbers in plain form, others as the field
 * package stores a decimal: in plain form while that is short, else with an exponent.
 */
final class CanonicalNumber {

	private static final int MAX_DIGITS_OF_ANY_LONG = 18;

	private static final int PLAIN_EXPONENT_LIMIT = 15;

	private static final int MIN_PLAIN_EXPONENT = -7;

	private CanonicalNumber() {
	}

	static String of(String text) {
		if (isWholeNumber(text)) {
			return text.equals("-0") ? "0" : text;
		}
		BigDecimal number = new BigDecimal(text).stripTrailingZeros();
		int exponent = number.precision() - number.scale() - 1;
		if (exponent >= MIN_PLAIN_EXPONENT && exponent < PLAIN_EXPONENT_LIMIT) {
			return number.toPlainString();
		}
		return number.scaleByPowerOfTen(-exponent).toPlainString() + 'e' + exponent;
	}

	private static boolean isWholeNumber(String text) {
		for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return text.length() <= MAX_DIGITS_OF_ANY_LONG || new BigInteger(text).bitLength() < Long.SIZE;
	}

}
