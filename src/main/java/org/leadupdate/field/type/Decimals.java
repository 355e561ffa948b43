package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers: how they are written, and which of them a double represents exactly.
 */
final class Decimals {

	/** Enough for any double; a longer text would take long to compute. */
	private static final int MAX_LENGTH = 400;

	private static final Pattern SYNTAX = Pattern
		.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]{1,5})?+");

	private static final int DIGITS_ALWAYS_EXACT = 15;

	private static final int MAX_EXACT_DIGITS = 17;

	private static final double SMALLEST_FULLY_PRECISE = 1e-290;

	private Decimals() {
	}

	/** Parses a number; null if the text is not a number, or far too long. */
	static @Nullable BigDecimal parse(String text) {
		return (text.length() <= MAX_LENGTH && SYNTAX.matcher(text).matches()) ? new BigDecimal(text) : null;
	}

	/**
	 * Whether a number is the shortest decimal that its nearest double represents. Not
	 * computed by {@code Double.toString}, which before JDK 19 is not always the
	 * shortest.
	 */
	static boolean isExactAsDouble(BigDecimal number) {
		double nearest = number.doubleValue();
		int digits = number.precision();
		if (number.signum() == 0 || nearest == 0 || Double.isInfinite(nearest)) {
			return number.signum() == 0;
		}
		if (digits <= DIGITS_ALWAYS_EXACT && Math.abs(nearest) > SMALLEST_FULLY_PRECISE) {
			return true;
		}
		return digits <= MAX_EXACT_DIGITS && rounded(nearest, digits).compareTo(number) == 0
				&& (digits == 1 || rounded(nearest, digits - 1).doubleValue() != nearest);
	}

	/**
	 * The canonical text of a number, the same that databases print: plain while it is
	 * short, else with an exponent.
	 */
	static String canonical(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		int exponent = stripped.precision() - stripped.scale() - 1;
		if (exponent >= -7 && exponent < DIGITS_ALWAYS_EXACT) {
			return stripped.toPlainString();
		}
		BigDecimal mantissa = stripped.scaleByPowerOfTen(-exponent);
		return mantissa.toPlainString() + 'e' + exponent;
	}

	private static BigDecimal rounded(double value, int digits) {
		return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
	}

}
