package org.leadupdate.report.html;

import org.leadupdate.lead.ProblemCode;
import org.leadupdate.next.CommandText;

/**
 * Explains the rows of a problem code.
 *
 * @param meaning what is wrong
 * @param remedy what to do
 */
record Advice(String meaning, String remedy) {

	static Advice on(ProblemCode code) {
		return switch (code) {
			case ROW_MALFORMED -> new Advice("The row does not have as many cells as the header.",
					"Often caused by a delimiter within a value or a missing quote: put the value in quotes.");
			case ROW_ENCODING -> new Advice("The row has bytes that are not valid in the encoding of the file.",
					"Save the file in the encoding that the job expects, or set lead-update.encoding to that of the file.");
			case LEAD_ID_MISSING ->
				new Advice("The row has no lead ID.", "Fill in the column leadID, or remove the row.");
			case LEAD_ID_INVALID -> new Advice("The lead ID is not a positive whole number.",
					"A spreadsheet may have reformatted it: format the column as text and paste the IDs again.");
			case LEAD_NOT_FOUND -> new Advice("The org of this job has no lead with this ID.",
					"Check the ID in the CRM. The lead may belong to another org.");
			case LEAD_DELETED -> new Advice("The lead is deleted, and deleted leads are not updated.",
					"Remove the row, or restore the lead in the CRM first.");
			case LEAD_LOCKED -> new Advice("The lead stayed locked by another transaction.",
					"Nothing to correct: apply rejected.csv as it is, once that transaction has ended.");
			case LEAD_REFUSED_BY_DATABASE -> new Advice(
					"The database does not accept the values of the row, or has some of the lead that can't be read.",
					"The messages have the database's reason. Correct the row, or have the table changed, then apply rejected.csv.");
			case EXPECTED_OWNER_DIFFERS, LEAD_CHANGED_SINCE -> new Advice(
					"The lead is no longer as it was when the file was exported.",
					"Check the lead as it is now. If the row is still right, correct its expectedOwner or expectedLastUpdatedOn.");
			case CHANGED_SINCE -> new Advice("The lead was changed after the run, so it was skipped.",
					"Check the lead, and decide whether it should be restored by hand.");
			case OWNER_NOT_FOUND -> new Advice("The new owner is not an associate of the org.",
					"Correct the username. If the person is new, have them added first, then apply rejected.csv as it is.");
			case OWNER_INACTIVE -> new Advice("The new owner is an inactive associate.",
					"Choose another owner, or have the associate activated.");
			case FIELDS_MALFORMED -> new Advice("The extended fields of the row are malformed.",
					"The cell must be a JSON object that names each field once, and no field that has its own column.");
			case FIELD_UNKNOWN -> new Advice("The row sets an extended field that does not exist.",
					"Compare its name with the output of " + fields() + ".");
			case FIELD_NOT_AVAILABLE -> new Advice("The extended field exists, but not for the verticals of this org.",
					"Remove the field, or have the org mapped to the vertical.");
			case FIELD_INVALID_TYPE -> new Advice("The value is not of the field's data type.",
					"Dates and numbers are the most frequent causes: " + fields() + " shows their formats.");
			case FIELD_INVALID_VALUE -> new Advice("The value is not one of the allowed values of the field.",
					"Choose one of those listed by " + fields() + ", or have the value added.");
			case FIELD_RULE_FAILED -> new Advice("The value breaks a validation rule of the field.",
					"Correct the value. " + fields() + " shows the rules.");
			case FIELD_TOO_LONG ->
				new Advice("The value is longer than the field allows.", "Shorten it. Values are never truncated.");
			case API_REFUSED, API_UNKNOWN, API_SENT_TWICE -> onApi(code);
			case NOTHING_TO_UPDATE -> new Advice("The row has a lead ID, but all its other cells are blank.",
					"Fill in a cell, or remove the row. To clear a field, use the clear marker.");
		};
	}

	private static String fields() {
		return CommandText.program() + " fields JOB";
	}

	private static Advice onApi(ProblemCode code) {
		return switch (code) {
			case API_UNKNOWN -> new Advice("The vendor's API did not answer whether the update is stored.",
					"Nothing to correct: apply rejected.csv as it is, which sets the same values once more.");
			case API_SENT_TWICE -> new Advice("The update may have been sent twice, since an answer was lost.",
					"Nothing to correct: both calls set the same values.");
			default -> new Advice("The vendor's API does not accept the update.",
					"The messages have its reason, its number and the ID of the request: the vendor's support asks for that.");
		};
	}

}
