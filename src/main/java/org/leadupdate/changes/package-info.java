/** What a run changed, for other systems. */
@NullMarked
package org.leadupdate.changes;

import org.jspecify.annotations.NullMarked;
