package org.leadupdate.field.type;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.ParseResult;

/** Text of limited length, in code points. */
final class MaxLengthType extends DelegatingType {

	private final int most;

	MaxLengthType(ScalarType type, int most) {
		super(type);
		this.most = most;
	}

	@Override
	public ParseResult read(String text) {
		ParseResult reading = super.read(text);
		if (reading instanceof ParseResult.Value value && isTooLong(value.text())) {
			return new ParseResult.Refusal(FieldValue.Reason.TOO_LONG, text, "has " + length(value.text())
					+ " characters; give at most " + this.most + ". Nothing is shortened for you.", null);
		}
		return reading;
	}

	@Override
	public String accepts() {
		return super.accepts() + " of at most " + this.most + " characters";
	}

	private boolean isTooLong(String text) {
		return text.length() > this.most && length(text) > this.most;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
