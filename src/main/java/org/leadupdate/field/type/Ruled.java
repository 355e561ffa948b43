package org.leadupdate.field.type;

import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.Reading;

/** A data type whose values must satisfy all of some rules. */
final class Ruled extends Narrowed {

	private final List<Rule> rules;

	Ruled(ScalarType type, List<Rule> rules) {
		super(type);
		this.rules = rules;
	}

	@Override
	public Reading read(String text) {
		Reading reading = super.read(text);
		if (reading instanceof Reading.Refusal refusal) {
			return (refusal.reason() == FieldValue.Reason.TOO_LONG) ? alsoBroken(text, refusal) : refusal;
		}
		String canonical = ((Reading.Value) reading).text();
		return holdsAll(canonical) ? reading : broken(text, canonical);
	}

	/**
	 * To shorten a text that breaks a rule too would be but half of what there is to do.
	 */
	private Reading alsoBroken(String text, Reading.Refusal tooLong) {
		return (stored(text) instanceof Reading.Value value && !holdsAll(value.text()))
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

	private Reading.Refusal broken(String text, String canonical) {
		List<Rule> broken = this.rules.stream().filter((rule) -> !rule.holds(canonical)).toList();
		String named = broken.stream().map(Rule::text).collect(Collectors.joining(", "));
		return new Reading.Refusal(FieldValue.Reason.RULE_FAILED, text,
				((broken.size() > 1) ? "breaks the rules: " : "breaks the rule: ") + named + ".", null);
	}

}
