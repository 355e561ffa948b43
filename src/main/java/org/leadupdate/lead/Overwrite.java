package org.leadupdate.lead;

/** Whether an update may replace an existing value of a lead. */
public enum Overwrite {

	/** Always. */
	ALWAYS,
	/** Only if the lead has no value yet. */
	IF_BLANK,
	/** Never; a missing value stays missing. */
	NEVER;

	/**
	 * Whether a value may be written.
	 * @param blank whether the lead has no value yet
	 * @return true if it may
	 */
	boolean allows(boolean blank) {
		return this == ALWAYS || (this == IF_BLANK && blank);
	}

}
