package org.leadupdate.report;

import org.leadupdate.lead.ProblemCode;

/** How to mend the rows of a problem. */
final class Advice {

	private Advice() {
	}

	static String on(ProblemCode code) {
		return switch (code) {
			case ROW_MALFORMED -> "The row has more or fewer cells than the header: look for a missing quote.";
			case ROW_ENCODING -> "The row has bytes of another encoding: save the file again, or set the encoding.";
			case LEAD_ID_MISSING, LEAD_ID_INVALID -> "Give the lead's number in the column leadID.";
			case LEAD_NOT_FOUND, LEAD_DELETED -> "The org has no such lead, or it is deleted: drop or correct the row.";
			case LEAD_LOCKED -> "Another program held the lead: apply the rejected rows again.";
			case EXPECTED_OWNER_DIFFERS, LEAD_CHANGED_SINCE, CHANGED_SINCE ->
				"The lead was changed meanwhile: look at it, then decide anew.";
			case OWNER_NOT_FOUND, OWNER_INACTIVE -> "Name an active associate of the org.";
			case FIELDS_MALFORMED -> "Write the cell as one JSON object that names each field once.";
			case FIELD_UNKNOWN, FIELD_NOT_AVAILABLE -> "The command fields lists what the org may set.";
			case FIELD_INVALID_TYPE, FIELD_INVALID_VALUE, FIELD_RULE_FAILED, FIELD_TOO_LONG ->
				"The command fields shows each field's type, values and rules: correct the value.";
			case NOTHING_TO_UPDATE -> "The row asks for nothing: fill a cell or drop the row.";
		};
	}

}
