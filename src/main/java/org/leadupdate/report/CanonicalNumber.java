package org.leadupdate.report;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * One text for each number of JSON: whole numbers of 64 bits plainly, others as the field
 * room stores a decimal, plainly while that is short and else with an exponent.
 */
final class CanonicalNumber {

	private static final int LONGEST_SURE_LONG = 18;

	private static final int FIRST_EXPONENT_BEYOND_PLAIN = 15;

	private static final int LAST_NEGATIVE_EXPONENT_PLAIN = -7;

	private CanonicalNumber() {
	}

	static String of(String text) {
		if (isWhole(text)) {
			return text.equals("-0") ? "0" : text;
		}
		BigDecimal number = new BigDecimal(text).stripTrailingZeros();
		int exponent = number.precision() - number.scale() - 1;
		if (exponent >= LAST_NEGATIVE_EXPONENT_PLAIN && exponent < FIRST_EXPONENT_BEYOND_PLAIN) {
			return number.toPlainString();
		}
		return number.scaleByPowerOfTen(-exponent).toPlainString() + 'e' + exponent;
	}

	private static boolean isWhole(String text) {
		for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return text.length() <= LONGEST_SURE_LONG || new BigInteger(text).bitLength() < Long.SIZE;
	}

}
