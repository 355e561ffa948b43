package org.leadupdate.lead;

/** Whether an update may replace what a lead holds already. */
public enum Overwrite {

	/** It may. */
	ALWAYS,
	/** Only where the lead holds nothing yet. */
	IF_BLANK,
	/** The lead's value is left alone, even where there is none. */
	NEVER;

	/**
	 * Whether a value may be written.
	 * @param blank whether the lead holds nothing yet
	 * @return true if it may
	 */
	boolean allows(boolean blank) {
		return this == ALWAYS || (this == IF_BLANK && blank);
	}

}
