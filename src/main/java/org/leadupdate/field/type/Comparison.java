package org.leadupdate.field.type;

import java.math.BigDecimal;

import org.leadupdate.field.FieldRule;

/** A comparison rule: numbers and times by value, texts by length. */
final class Comparison implements Rule {

	private final ScalarType type;

	private final FieldRule.Operator operator;

	private final BigDecimal operand;

	private final String text;

	/**
	 * @throws IllegalArgumentException if the operand does not suit the type
	 */
	Comparison(ScalarType type, FieldRule.Operator operator, String operand) {
		this.type = type;
		this.operator = operator;
		this.operand = type.operand(operand);
		this.text = type.ruleSubject() + symbol(operator) + ' ' + operand;
	}

	@Override
	public boolean isSatisfiedBy(String canonical) {
		int order = this.type.measure(canonical).compareTo(this.operand);
		return switch (this.operator) {
			case GREATER -> order > 0;
			case LESS -> order < 0;
			case AT_LEAST -> order >= 0;
			case AT_MOST -> order <= 0;
			case EQUAL -> order == 0;
			case REGEX -> false;
		};
	}

	@Override
	public String text() {
		return this.text;
	}

	private static String symbol(FieldRule.Operator operator) {
		return switch (operator) {
			case GREATER -> ">";
			case LESS -> "<";
			case AT_LEAST -> ">=";
			case AT_MOST -> "<=";
			case EQUAL -> "=";
			case REGEX -> "matches";
		};
	}

}
