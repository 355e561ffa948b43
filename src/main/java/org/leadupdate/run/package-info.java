/** A run's life: begin, resume, abandon, report, history, outcome and failure. */
@NullMarked
package org.leadupdate.run;

import org.jspecify.annotations.NullMarked;
