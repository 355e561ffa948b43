/** Removes finished runs that are old enough. */
@NullMarked
package org.leadupdate.purge;

import org.jspecify.annotations.NullMarked;
