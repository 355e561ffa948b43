package org.leadupdate.report.html;

import org.leadupdate.lead.ProblemCode;

/**
 * What the rows of a problem have in common.
 *
 * @param meaning what is wrong with them
 * @param remedy what to do about it
 */
record Advice(String meaning, String remedy) {

	static Advice on(ProblemCode code) {
		return switch (code) {
			case ROW_MALFORMED -> new Advice("The row does not have as many cells as the header.",
					"Most often a delimiter within a value, or a missing quote: put the value in quotes.");
			case ROW_ENCODING -> new Advice("The row has bytes that are not valid in the encoding of the file.",
					"Save the file in the encoding that the job expects, or set lead-update.encoding to that of the file.");
			case LEAD_ID_MISSING ->
				new Advice("The row does not say which lead it is about.", "Fill the column leadID, or drop the row.");
			case LEAD_ID_INVALID -> new Advice("The lead ID is no whole number above zero.",
					"A spreadsheet may have rewritten it: format the column as text, and paste the IDs again.");
			case LEAD_NOT_FOUND -> new Advice("The org of this job has no lead of that ID.",
					"Compare the ID with the CRM. It may be a lead of another org, which another job updates.");
			case LEAD_DELETED -> new Advice("The lead is deleted, and a deleted lead is not updated.",
					"Drop the row, or restore the lead in the CRM first.");
			case LEAD_LOCKED -> new Advice("Another program held the lead all the time.",
					"Nothing to mend: apply rejected.csv as it is, once that program is done.");
			case EXPECTED_OWNER_DIFFERS, LEAD_CHANGED_SINCE ->
				new Advice("The lead is no longer as it was when the file was exported.",
						"Look at the lead as it is now. If the row is still right, correct its guard column.");
			case CHANGED_SINCE -> new Advice("Somebody has changed what the run wrote, so it was left as it is.",
					"Look at the lead, and decide by hand whether it should be put back.");
			case OWNER_NOT_FOUND -> new Advice("The new owner is no associate of the org.",
					"Correct the username. If the person is new, have them added first, then apply rejected.csv as it is.");
			case OWNER_INACTIVE -> new Advice("The new owner is an associate who no longer gets leads.",
					"Choose another owner, or have the associate activated.");
			case FIELDS_MALFORMED -> new Advice("The extended fields of the row can't be told apart.",
					"The cell has to be one JSON object that names each field once, and no field that has a column.");
			case FIELD_UNKNOWN -> new Advice("The row sets an extended field that does not exist.",
					"Compare its name with the list that ./run.sh fields JOB prints.");
			case FIELD_NOT_AVAILABLE -> new Advice("The extended field exists, but not for the verticals of this org.",
					"Leave the field out, or have the org mapped to the vertical.");
			case FIELD_INVALID_TYPE -> new Advice("The value is not of the field's data type.",
					"Dates and numbers are the usual ones: ./run.sh fields JOB shows how each is written.");
			case FIELD_INVALID_VALUE -> new Advice("The field takes certain values only, and this is none of them.",
					"Choose one that ./run.sh fields JOB lists, or have the value added.");
			case FIELD_RULE_FAILED -> new Advice("The value breaks a validation rule of the field.",
					"Correct the value. ./run.sh fields JOB shows the rules.");
			case FIELD_TOO_LONG -> new Advice("The value is longer than the field allows.",
					"Shorten it. Nothing is ever cut by the program.");
			case NOTHING_TO_UPDATE -> new Advice("The row names a lead, but all its other cells are blank.",
					"Fill a cell, or drop the row. To empty a field, give the clear marker.");
		};
	}

}
