package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.util.List;

import org.leadupdate.field.ParseResult;

/** A data type that restricts or translates what another one accepts. */
abstract class DelegatingType implements ScalarType {

	private final ScalarType type;

	DelegatingType(ScalarType type) {
		this.type = type;
	}

	@Override
	public ParseResult read(String text) {
		return this.type.read(text);
	}

	/** A stored value was accepted before: only its type matters. */
	@Override
	public final ParseResult stored(String text) {
		return this.type.stored(text);
	}

	@Override
	public final BigDecimal measure(String canonical) {
		return this.type.measure(canonical);
	}

	@Override
	public final BigDecimal operand(String operand) {
		return this.type.operand(operand);
	}

	@Override
	public final String ruleSubject() {
		return this.type.ruleSubject();
	}

	@Override
	public final boolean isLimitedInLength() {
		return this.type.isLimitedInLength();
	}

	@Override
	public String accepts() {
		return this.type.accepts();
	}

	@Override
	public List<String> examples() {
		return this.type.examples();
	}

}
