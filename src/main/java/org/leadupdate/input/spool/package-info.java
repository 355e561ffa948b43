/** The files in which the rows of a run are spooled, one per partition. */
@NullMarked
package org.leadupdate.input.spool;

import org.jspecify.annotations.NullMarked;
