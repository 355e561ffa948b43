package org.leadupdate.field.type;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A rule that wants the whole value to match a pattern, in time linear in its length: no
 * pattern can hang a run.
 */
final class RegexRule implements Rule {

	private final Pattern pattern;

	/**
	 * @throws IllegalArgumentException if the pattern can't be understood
	 */
	RegexRule(String pattern) {
		try {
			this.pattern = Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException(
					ex.getDescription() + " (patterns are those of RE2, without look-around and back-references)", ex);
		}
	}

	@Override
	public boolean holds(String canonical) {
		return this.pattern.matches(canonical);
	}

	@Override
	public String text() {
		return "matches " + this.pattern.pattern();
	}

}
