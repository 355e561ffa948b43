package org.leadupdate.lead;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;

/**
 * One row of the input: an update as it was asked for, not yet validated.
 *
 * @param row the number of the data row, from 1
 * @param line the line of the file where the row begins
 * @param leadId the lead ID as the file has it, trimmed; empty if missing
 * @param owner what to do with the owner; null leaves it
 * @param fields what to do with extended fields, in the order of the file
 * @param expectedOwner the guard on the owner ({@link FieldInput.Clear} expects none);
 * null is no guard
 * @param expectedLastUpdatedOn the guard on the last update as the file has it; null is
 * no guard
 * @param problems what was wrong with the row already when it was read
 */
public record LeadUpdate(long row, long line, String leadId, @Nullable FieldInput owner, List<RequestedField> fields,
		@Nullable FieldInput expectedOwner, @Nullable String expectedLastUpdatedOn, List<Problem> problems) {

}
