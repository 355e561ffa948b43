package org.leadupdate.report.csv;

import org.leadupdate.result.RunTally;

/** A page of the report as text, and what is on it. */
record WrittenPage(String text, RunTally tally) {

}
