package org.leadupdate.field.type;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.ParseResult;

/** Text of limited length, in code points. */
final class MaxLengthType extends DelegatingType {

	private final int maxLength;

	MaxLengthType(ScalarType type, int maxLength) {
		super(type);
		this.maxLength = maxLength;
	}

	@Override
	public ParseResult read(String text) {
		ParseResult result = super.read(text);
		if (result instanceof ParseResult.Value value && isTooLong(value.text())) {
			return new ParseResult.Invalid(FieldValue.Reason.TOO_LONG, text, "has " + length(value.text())
					+ " characters: use at most " + this.maxLength + ". Values are never shortened.", null);
		}
		return result;
	}

	@Override
	public String accepts() {
		return super.accepts() + " of at most " + this.maxLength + " characters";
	}

	private boolean isTooLong(String text) {
		return text.length() > this.maxLength && length(text) > this.maxLength;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
