package org.leadupdate.result;

/** What became of a row. */
public enum Outcome {

	/** The lead was changed. */
	UPDATED,
	/** The lead held all that was asked for already, and was not written. */
	UNCHANGED,
	/** The row has problems, and the lead was not written. */
	REJECTED

}
