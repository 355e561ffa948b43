package org.leadupdate.batch;

import org.leadupdate.report.ReportStyle;

/**
 * The rules for the rows of a run, and how they are reported.
 *
 * @param preparation prepares the rows for their leads
 * @param style how the report writes lead columns
 */
public record RunRules(RowPreparation preparation, ReportStyle style) {

}
