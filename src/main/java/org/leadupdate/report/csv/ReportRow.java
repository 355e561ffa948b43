package org.leadupdate.report.csv;

import org.leadupdate.result.RowResult;

/** A row of the report: its result, and the lead's columns that a run never changes. */
record ReportRow(RowResult result, LeadSnapshot lead) {

}
