package org.leadupdate.batch;

import org.leadupdate.report.ReportStyle;

/**
 * What the rows of a run are judged by, and how they are reported.
 *
 * @param preparation prepares the rows for their leads
 * @param style how the report writes lead columns
 */
public record RunRules(RowPreparation preparation, ReportStyle style) {

}
