/** The files that tell what became of a run, printed from its results. */
@NullMarked
package org.leadupdate.report;

import org.jspecify.annotations.NullMarked;
