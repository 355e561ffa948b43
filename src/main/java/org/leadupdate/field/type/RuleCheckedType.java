package org.leadupdate.field.type;

import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.ParseResult;

/** A data type whose values must satisfy all of some rules. */
final class RuleCheckedType extends DelegatingType {

	private final List<Rule> rules;

	RuleCheckedType(ScalarType type, List<Rule> rules) {
		super(type);
		this.rules = rules;
	}

	@Override
	public ParseResult read(String text) {
		ParseResult reading = super.read(text);
		if (reading instanceof ParseResult.Refusal refusal) {
			return (refusal.reason() == FieldValue.Reason.TOO_LONG) ? alsoBroken(text, refusal) : refusal;
		}
		String canonical = ((ParseResult.Value) reading).text();
		return holdsAll(canonical) ? reading : broken(text, canonical);
	}

	/**
	 * To shorten a text that breaks a rule too would be but half of what there is to do.
	 */
	private ParseResult alsoBroken(String text, ParseResult.Refusal tooLong) {
		return (stored(text) instanceof ParseResult.Value value && !holdsAll(value.text()))
				? tooLong.and(broken(text, value.text())) : tooLong;
	}

	private boolean holdsAll(String canonical) {
		for (Rule rule : this.rules) {
			if (!rule.holds(canonical)) {
				return false;
			}
		}
		return true;
	}

	private ParseResult.Refusal broken(String text, String canonical) {
		List<Rule> broken = this.rules.stream().filter((rule) -> !rule.holds(canonical)).toList();
		String named = broken.stream().map(Rule::text).collect(Collectors.joining(", "));
		return new ParseResult.Refusal(FieldValue.Reason.RULE_FAILED, text,
				((broken.size() > 1) ? "breaks the rules: " : "breaks the rule: ") + named + ".", null);
	}

}
