package org.leadupdate.report.csv;

import org.leadupdate.result.RunTally;

/** A page of the report as text, with its counts. */
record WrittenPage(String text, RunTally tally) {

}
