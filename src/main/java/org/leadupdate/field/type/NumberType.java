package org.leadupdate.field.type;

import java.math.BigDecimal;

/** A data type of numbers, which rules compare as such. */
abstract class NumberType implements ScalarType {

	@Override
	public BigDecimal measure(String canonical) {
		return new BigDecimal(canonical);
	}

	@Override
	public BigDecimal operand(String operand) {
		BigDecimal number = Decimals.parse(operand);
		if (number == null) {
			throw new IllegalArgumentException("a number is required");
		}
		return number;
	}

	@Override
	public String ruleSubject() {
		return "";
	}

	@Override
	public boolean isLimitedInLength() {
		return false;
	}

}
