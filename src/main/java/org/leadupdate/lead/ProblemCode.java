package org.leadupdate.lead;

import org.jspecify.annotations.Nullable;

/** Why a row was rejected, with the vendor's code, if there is one. */
public enum ProblemCode {

	/** The row has more or fewer cells than the header. */
	ROW_MALFORMED(null),
	/** The row has bytes that are not valid in the input's encoding. */
	ROW_ENCODING(null),
	/** The lead ID is empty. */
	LEAD_ID_MISSING(92010),
	/** The lead ID is not a positive whole number in range. */
	LEAD_ID_INVALID(92010),
	/** The org has no such lead. */
	LEAD_NOT_FOUND(92001),
	/** The lead's status is DELETED. */
	LEAD_DELETED(92001),
	/** Another transaction kept the lead locked through all retries. */
	LEAD_LOCKED(null),
	/** The database refuses this lead's values, or holds some that can't be read. */
	LEAD_REFUSED_BY_DATABASE(null),
	/** The lead's owner is not the one the row expects. */
	EXPECTED_OWNER_DIFFERS(null),
	/** The lead was updated at another time than the row expects. */
	LEAD_CHANGED_SINCE(null),
	/** Undo: the lead no longer has the values that the run wrote. */
	CHANGED_SINCE(null),
	/** The org has no such associate. */
	OWNER_NOT_FOUND(92019),
	/** The associate is not active. */
	OWNER_INACTIVE(92019),
	/**
	 * The extendedFields cell is not a JSON object or names a field twice; or the stored
	 * extended fields of the lead can't be read.
	 */
	FIELDS_MALFORMED(null),
	/** There is no such extended field. */
	FIELD_UNKNOWN(91016),
	/** The field is not in the org's verticals. */
	FIELD_NOT_AVAILABLE(91016),
	/** The value does not parse as the field's data type. */
	FIELD_INVALID_TYPE(91017),
	/** The value is not one of the allowed ones. */
	FIELD_INVALID_VALUE(91017),
	/** The value breaks a validation rule. */
	FIELD_RULE_FAILED(91017),
	/** The value is longer than the field allows. */
	FIELD_TOO_LONG(91015),
	/** The row requests no change. */
	NOTHING_TO_UPDATE(null),
	/** The vendor's API refuses the update, with a code that is none of the others. */
	API_REFUSED(null),
	/** The update was sent, and the vendor's API never answered. */
	API_UNKNOWN(null),
	/** A warning: the update may have been sent twice. */
	API_SENT_TWICE(null);

	private final @Nullable Integer apiCode;

	ProblemCode(@Nullable Integer apiCode) {
		this.apiCode = apiCode;
	}

	/**
	 * The vendor's code.
	 * @return five digits, or null if the vendor has none
	 */
	public @Nullable Integer apiCode() {
		return this.apiCode;
	}

}
