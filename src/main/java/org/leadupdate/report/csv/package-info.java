/** The CSV files of a report: a line per row, and the rejected rows. */
@NullMarked
package org.leadupdate.report.csv;

import org.jspecify.annotations.NullMarked;
