package org.leadupdate.field;

/**
 * A validation rule of a field. A value must satisfy all rules of its field.
 *
 * @param operator the comparison
 * @param operand what it is compared with: a number, a date, or the pattern that must
 * match the whole value
 */
public record FieldRule(Operator operator, String operand) {

	/** The operator of a rule; {@code REGEX} must match the whole value. */
	public enum Operator {

		/** {@code >}. */
		GREATER,
		/** {@code <}. */
		LESS,
		/** {@code >=}. */
		AT_LEAST,
		/** {@code <=}. */
		AT_MOST,
		/** {@code =}. */
		EQUAL,
		/** A regular expression that must match the whole value. */
		REGEX

	}

}
