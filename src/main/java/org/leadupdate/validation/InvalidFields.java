package org.leadupdate.validation;

/** How a row with an invalid extended field is handled. */
public enum InvalidFields {

	/** The row is rejected. */
	REJECT,
	/** The valid part of the row is applied, and the rest is a warning. */
	WARN

}
