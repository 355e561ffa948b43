/** Restores what a run changed, where nobody has changed it since. */
@NullMarked
package org.leadupdate.undo;

import org.jspecify.annotations.NullMarked;
