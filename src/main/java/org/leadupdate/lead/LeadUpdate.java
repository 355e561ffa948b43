package org.leadupdate.lead;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;

/**
 * One row of the input: the requested update, not yet validated.
 *
 * @param row the number of the data row, counted from 1
 * @param line the line of the file where the row begins
 * @param leadId the lead ID as in the file, trimmed; empty if missing
 * @param owner the requested owner; null leaves it unchanged
 * @param fields the requested extended fields, in file order
 * @param expectedOwner the owner the lead must have ({@link FieldInput.Clear} for none);
 * null does not check it
 * @param expectedLastUpdatedOn when the lead must have been updated last, as in the file;
 * null does not check it
 * @param problems the problems found while parsing the row
 */
public record LeadUpdate(long row, long line, String leadId, @Nullable FieldInput owner, List<RequestedField> fields,
		@Nullable FieldInput expectedOwner, @Nullable String expectedLastUpdatedOn, List<Problem> problems) {

}
