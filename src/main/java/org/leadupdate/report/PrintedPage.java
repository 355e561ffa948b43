package org.leadupdate.report;

/** A page of the report as text. */
record PrintedPage(String text, int rows) {

}
