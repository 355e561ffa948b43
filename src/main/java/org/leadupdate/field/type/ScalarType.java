package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.util.List;

import org.leadupdate.field.ParseResult;

/** A data type of single values: what it accepts, and how it stores it. */
interface ScalarType {

	/** Parses a requested value. */
	ParseResult read(String text);

	/** Parses the text of a stored value, whichever program wrote it. */
	default ParseResult stored(String text) {
		return read(text);
	}

	/** What rules compare: for a text, its length in code points. */
	default BigDecimal measure(String canonical) {
		return BigDecimal.valueOf(canonical.codePointCount(0, canonical.length()));
	}

	/**
	 * Parses the operand of a rule.
	 * @throws IllegalArgumentException if the operand does not suit this type
	 */
	default BigDecimal operand(String operand) {
		if (new IntegerType().read(operand) instanceof ParseResult.Value length && !length.text().startsWith("-")) {
			return new BigDecimal(length.text());
		}
		throw new IllegalArgumentException("a text is compared by its length, so a whole number is required");
	}

	/** What precedes the operator when a rule is displayed. */
	default String ruleSubject() {
		return "length ";
	}

	/** Whether a maximum length applies to it. */
	default boolean isLimitedInLength() {
		return true;
	}

	/** What it accepts, to follow "accepts". */
	String accepts();

	/** Values it accepts, the most typical first. */
	List<String> examples();

}
