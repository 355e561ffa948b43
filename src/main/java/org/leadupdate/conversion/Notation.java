package org.leadupdate.conversion;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

/**
 * How a file writes values. What is null is written as the program's own values are.
 *
 * @param numbers its numbers
 * @param dates its dates
 * @param dateTimes its date-times
 */
public record Notation(@Nullable NumberNotation numbers, @Nullable DateNotation dates,
		@Nullable DateTimeNotation dateTimes) {

	/** The program's own. */
	public static final Notation STANDARD = new Notation(null, null, null);

	/** Whether it differs from the program's own for a data type. */
	boolean concerns(DataType type) {
		return switch (type) {
			case INTEGER, DOUBLE -> this.numbers != null;
			case DATE -> this.dates != null;
			case DATETIME -> this.dateTimes != null;
			default -> false;
		};
	}

	/** A text of the file as the program's own, or why there is none. */
	FieldInput convert(DataType type, String text) {
		try {
			String canonical = canonical(type, text);
			return (canonical != null) ? new FieldInput.Text(canonical, text) : refused(text, explanation(type));
		}
		catch (DateTimeNotation.LocalTimeException ex) {
			return refused(text, String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable String canonical(DataType type, String text) {
		if (type == DataType.DATE && this.dates != null) {
			return this.dates.canonical(text);
		}
		if (type == DataType.DATETIME && this.dateTimes != null) {
			return this.dateTimes.canonical(text);
		}
		return (this.numbers != null) ? this.numbers.canonical(text) : text;
	}

	private String explanation(DataType type) {
		if (type == DataType.DATE && this.dates != null) {
			return "is not a date of this file, which writes them as " + this.dates.pattern() + ".";
		}
		if (type == DataType.DATETIME && this.dateTimes != null) {
			return "is not a date-time of this file, which writes them as " + this.dateTimes.pattern() + ".";
		}
		return "is not a number of this file, which writes them as "
				+ ((this.numbers != null) ? this.numbers.example() : "1234.5") + ".";
	}

	private static FieldInput refused(String text, String explanation) {
		return new FieldInput.Refused(text, FieldValue.Reason.INVALID_TYPE, explanation);
	}

}
