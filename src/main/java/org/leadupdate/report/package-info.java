/** The report of a run, generated from its results. */
@NullMarked
package org.leadupdate.report;

import org.jspecify.annotations.NullMarked;
