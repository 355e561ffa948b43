package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Decimal numbers: how they are written, and which of them a double holds unchanged. */
final class Decimals {

	/** No double takes more to write, and a longer text would take long to compute. */
	private static final int LONGEST = 400;

	private static final Pattern SYNTAX = Pattern
		.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]{1,5})?+");

	private static final int DIGITS_ALWAYS_HELD = 15;

	private static final int DIGITS_EVER_HELD = 17;

	private static final double SMALLEST_FULLY_PRECISE = 1e-290;

	private Decimals() {
	}

	/** The number a text stands for, or null where it is none, or a monstrous one. */
	static @Nullable BigDecimal parse(String text) {
		return (text.length() <= LONGEST && SYNTAX.matcher(text).matches()) ? new BigDecimal(text) : null;
	}

	/**
	 * Whether a number is the shortest one that its nearest double stands for. The JDK's
	 * own double-to-text is not asked: before 19 it is not always the shortest.
	 */
	static boolean isHeldByDouble(BigDecimal number) {
		double nearest = number.doubleValue();
		int digits = number.precision();
		if (number.signum() == 0 || nearest == 0 || Double.isInfinite(nearest)) {
			return number.signum() == 0;
		}
		if (digits <= DIGITS_ALWAYS_HELD && Math.abs(nearest) > SMALLEST_FULLY_PRECISE) {
			return true;
		}
		return digits <= DIGITS_EVER_HELD && rounded(nearest, digits).compareTo(number) == 0
				&& (digits == 1 || rounded(nearest, digits - 1).doubleValue() != nearest);
	}

	/**
	 * One text for each number, and the one databases print too: plain while it is short,
	 * else with an exponent.
	 */
	static String canonical(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		int exponent = stripped.precision() - stripped.scale() - 1;
		if (exponent >= -7 && exponent < DIGITS_ALWAYS_HELD) {
			return stripped.toPlainString();
		}
		BigDecimal mantissa = stripped.scaleByPowerOfTen(-exponent);
		return mantissa.toPlainString() + 'e' + exponent;
	}

	private static BigDecimal rounded(double value, int digits) {
		return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
	}

}
