package org.leadupdate.lead;

/** The status of a lead. Only a deleted one can't be updated. */
public enum LeadStatus {

	/** Being worked on. */
	OPEN,
	/** Paused. */
	ON_HOLD,
	/** Bought. */
	WON,
	/** Did not buy. */
	LOST,
	/** Removed; never updated. */
	DELETED

}
