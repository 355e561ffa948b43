package org.leadupdate.field.type;

import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.ParseResult;

/** A data type whose values must satisfy rules. */
final class RuleCheckedType extends DelegatingType {

	private final List<Rule> rules;

	RuleCheckedType(ScalarType type, List<Rule> rules) {
		super(type);
		this.rules = rules;
	}

	@Override
	public ParseResult read(String text) {
		ParseResult result = super.read(text);
		if (result instanceof ParseResult.Invalid invalid) {
			return (invalid.reason() == FieldValue.Reason.TOO_LONG) ? withBrokenRules(text, invalid) : invalid;
		}
		String canonical = ((ParseResult.Value) result).text();
		return satisfiesAll(canonical) ? result : broken(text, canonical);
	}

	/**
	 * A text that is too long may break rules as well: both are reported, so that one
	 * correction suffices.
	 */
	private ParseResult withBrokenRules(String text, ParseResult.Invalid tooLong) {
		return (stored(text) instanceof ParseResult.Value value && !satisfiesAll(value.text()))
				? tooLong.and(broken(text, value.text())) : tooLong;
	}

	private boolean satisfiesAll(String canonical) {
		for (Rule rule : this.rules) {
			if (!rule.isSatisfiedBy(canonical)) {
				return false;
			}
		}
		return true;
	}

	private ParseResult.Invalid broken(String text, String canonical) {
		List<Rule> broken = this.rules.stream().filter((rule) -> !rule.isSatisfiedBy(canonical)).toList();
		String named = broken.stream().map(Rule::text).collect(Collectors.joining(", "));
		return new ParseResult.Invalid(FieldValue.Reason.RULE_FAILED, text,
				((broken.size() > 1) ? "breaks the rules: " : "breaks the rule: ") + named + ".", null);
	}

}
