package org.leadupdate.field;

/** The type of the elements of a {@link DataType#LIST}. */
public enum ElementType {

	/** Free text. */
	TEXT,
	/** Whole number within signed 64 bits. */
	INTEGER,
	/** Decimal number that an IEEE double represents exactly. */
	DECIMAL

}
