package org.leadupdate.job;

import java.util.function.Supplier;

import org.leadupdate.lead.RawRow;
import org.leadupdate.validation.ValidatedUpdate;

/**
 * A row that needs nothing any more but its lead.
 *
 * @param row its number
 * @param line the line where it begins
 * @param update what it asks of the lead, or what is wrong with it
 * @param source the row as the file has it, made only if the row is rejected
 */
record PreparedRow(long row, long line, ValidatedUpdate update, Supplier<RawRow> source) {

}
