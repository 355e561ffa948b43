/** Where the program starts. */
@NullMarked
package org.leadupdate;

import org.jspecify.annotations.NullMarked;
