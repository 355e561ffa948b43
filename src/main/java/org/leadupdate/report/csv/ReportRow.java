package org.leadupdate.report.csv;

import org.leadupdate.result.RowResult;

/** A row of the report: its result, and what the run never changes of its lead. */
record ReportRow(RowResult result, LeadSnapshot lead) {

}
