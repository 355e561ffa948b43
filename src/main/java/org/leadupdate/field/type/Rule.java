package org.leadupdate.field.type;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldDefinitionException;
import org.leadupdate.field.FieldRule;

/** A parsed validation rule. */
interface Rule {

	/** Whether a value in its canonical form satisfies it. */
	boolean isSatisfiedBy(String canonical);

	/** The rule as it is displayed. */
	String text();

	/**
	 * Parses a rule of a field.
	 * @throws FieldDefinitionException if it does not suit the field's type
	 */
	static Rule of(FieldDefinition definition, FieldRule rule, ScalarType type) {
		try {
			return (rule.operator() == FieldRule.Operator.REGEX) ? new RegexRule(rule.operand())
					: new Comparison(type, rule.operator(), rule.operand().strip());
		}
		catch (IllegalArgumentException ex) {
			throw new FieldDefinitionException("Field " + definition.name() + " of type " + definition.dataType()
					+ " has an invalid rule, " + rule.operator() + ' ' + DisplayText.quote(rule.operand()) + ": "
					+ ex.getMessage() + ". Correct the rule or remove it.");
		}
	}

}
