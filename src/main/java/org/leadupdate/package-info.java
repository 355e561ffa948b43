/** The entry point of the program. */
@NullMarked
package org.leadupdate;

import org.jspecify.annotations.NullMarked;
