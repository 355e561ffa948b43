package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.util.List;

import org.leadupdate.field.ParseResult;

/** A data type whose values are single: what it accepts, and how it keeps it. */
interface ScalarType {

	/** Reads a text that is to become a value. */
	ParseResult read(String text);

	/** Reads the text of a value that is stored already, by whomever. */
	default ParseResult stored(String text) {
		return read(text);
	}

	/** What the rules compare: of a text, its length in code points. */
	default BigDecimal measure(String canonical) {
		return BigDecimal.valueOf(canonical.codePointCount(0, canonical.length()));
	}

	/**
	 * What the rules compare with.
	 * @throws IllegalArgumentException if the operand makes no sense for this type
	 */
	default BigDecimal operand(String operand) {
		if (new IntegerType().read(operand) instanceof ParseResult.Value length && !length.text().startsWith("-")) {
			return new BigDecimal(length.text());
		}
		throw new IllegalArgumentException("texts are compared by their length: give a whole number");
	}

	/** What goes before a comparison when a message names it. */
	default String measured() {
		return "length ";
	}

	/** Whether a greatest length counts for it. */
	default boolean isLimitedInLength() {
		return true;
	}

	/** What it accepts, to go after "accepts". */
	String accepts();

	/** Values it accepts, the most telling first. */
	List<String> examples();

}
