package org.leadupdate.field.type;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.Reading;

/** Text of limited length, in code points. */
final class Limited extends Narrowed {

	private final int most;

	Limited(ScalarType type, int most) {
		super(type);
		this.most = most;
	}

	@Override
	public Reading read(String text) {
		Reading reading = super.read(text);
		if (reading instanceof Reading.Value value && isTooLong(value.text())) {
			return new Reading.Refusal(FieldValue.Reason.TOO_LONG, text, "has " + length(value.text())
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
