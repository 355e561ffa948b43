package org.leadupdate.report.csv;

import org.leadupdate.result.RunTally;

/** A page of the report as text, and what is on it. */
record PrintedPage(String text, RunTally tally) {

}
