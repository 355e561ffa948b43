/** Removes old runs. */
@NullMarked
package org.leadupdate.purge;

import org.jspecify.annotations.NullMarked;
