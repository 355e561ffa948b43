package org.leadupdate.field.type;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A rule that the whole value must match a pattern. Matching is linear in the length of
 * the value: no pattern can hang a run.
 */
final class RegexRule implements Rule {

	private final Pattern pattern;

	/**
	 * @throws IllegalArgumentException if the pattern is invalid
	 */
	RegexRule(String pattern) {
		try {
			this.pattern = Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException(
					ex.getDescription() + " (the syntax is RE2, without look-around and back-references)", ex);
		}
	}

	@Override
	public boolean isSatisfiedBy(String canonical) {
		return this.pattern.matches(canonical);
	}

	@Override
	public String text() {
		return "matches " + this.pattern.pattern();
	}

}
