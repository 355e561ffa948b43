package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.RawRow;

/**
 * The result of one row of the input.
 *
 * @param row the number of the data row, from 1
 * @param line the line of the file where the row begins
 * @param leadId its lead ID, if that is valid
 * @param outcome its result
 * @param problems why it was rejected; warnings on any other row
 * @param previousOwner the lead's owner before this row
 * @param owner the lead's owner after this row
 * @param changes the extended fields this row changed, by name
 * @param fieldsAfter the lead's extended fields after this row; null if there is no such
 * lead
 * @param lastUpdatedOn the lead's last update after this row, UTC
 * @param lastUpdatedBy the user ID of the lead's last update after this row
 * @param sourceRow the original row, without its line end; only for rejected rows
 */
public record RowResult(long row, long line, @Nullable Long leadId, Outcome outcome, List<Problem> problems,
		@Nullable String previousOwner, @Nullable String owner, Map<String, Change> changes,
		@Nullable ExtendedFields fieldsAfter, @Nullable LocalDateTime lastUpdatedOn, @Nullable Long lastUpdatedBy,
		@Nullable RawRow sourceRow) {

}
