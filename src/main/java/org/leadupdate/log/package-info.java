/** How events are written to the log, on the console and in the file of a run. */
@NullMarked
package org.leadupdate.log;

import org.jspecify.annotations.NullMarked;
