package org.leadupdate.batch;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.RawRow;

/**
 * A row that only lacks its lead.
 *
 * @param row its number
 * @param line the line where it begins
 * @param leadId the lead it is for; null if the row names none or can't be read
 * @param namedLeadId the lead ID in its result: also that of a row that can't be read
 * @param operation what it does to its lead
 * @param source the row as the file has it, made only if the row is rejected
 */
public record PreparedRow(long row, long line, @Nullable Long leadId, @Nullable Long namedLeadId,
		LeadOperation operation, Supplier<RawRow> source) {

}
