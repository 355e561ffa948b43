package org.leadupdate.validation;

/** What becomes of a row with a bad extended field. */
public enum InvalidFields {

	/** The row is rejected. */
	REJECT,
	/** The good part of the row is applied, and the rest is a warning. */
	WARN

}
