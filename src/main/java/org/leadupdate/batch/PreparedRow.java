package org.leadupdate.batch;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.RawRow;

/**
 * A row that needs nothing any more but its lead.
 *
 * @param row its number
 * @param line the line where it begins
 * @param leadId the lead it names; null where that is no valid lead ID
 * @param operation what it does to its lead
 * @param source the row as the file has it, made only if the row is rejected
 */
public record PreparedRow(long row, long line, @Nullable Long leadId, LeadOperation operation,
		Supplier<RawRow> source) {

}
