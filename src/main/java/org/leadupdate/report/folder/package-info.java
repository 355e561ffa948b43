/** Writes the files of a run's report folder. */
@NullMarked
package org.leadupdate.report.folder;

import org.jspecify.annotations.NullMarked;
