package org.leadupdate.field.type;

import java.math.BigDecimal;
import java.util.List;

import org.leadupdate.field.ParseResult;

/** A data type that accepts less than, or in other words than, the one it is made of. */
abstract class DelegatingType implements ScalarType {

	private final ScalarType type;

	DelegatingType(ScalarType type) {
		this.type = type;
	}

	@Override
	public ParseResult read(String text) {
		return this.type.read(text);
	}

	/** What is stored was accepted by somebody: only its type counts. */
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
	public final String measured() {
		return this.type.measured();
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
