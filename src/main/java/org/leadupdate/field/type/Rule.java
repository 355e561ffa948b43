package org.leadupdate.field.type;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldDefinitionException;
import org.leadupdate.field.FieldRule;

/** A validation rule, understood. */
interface Rule {

	/** Whether a value in its canonical form satisfies it. */
	boolean holds(String canonical);

	/** The rule as a message names it. */
	String text();

	/**
	 * Understands a rule of a field.
	 * @throws FieldDefinitionException if it makes no sense for the field's type
	 */
	static Rule of(FieldDefinition definition, FieldRule rule, ScalarType type) {
		try {
			return (rule.operator() == FieldRule.Operator.REGEX) ? new RegexRule(rule.operand())
					: new Comparison(type, rule.operator(), rule.operand().strip());
		}
		catch (IllegalArgumentException ex) {
			throw new FieldDefinitionException("Field " + definition.name() + " of type " + definition.dataType()
					+ " has a rule that can't be understood, " + rule.operator() + ' '
					+ DisplayText.text(rule.operand()) + ": " + ex.getMessage() + ". Correct the rule or remove it.");
		}
	}

}
