package org.leadupdate.result;

/** The result of a row. */
public enum Outcome {

	/** The lead was changed. */
	UPDATED,
	/** The lead already had all requested values, and was not written. */
	UNCHANGED,
	/** The row has problems, and the lead was not written. */
	REJECTED

}
