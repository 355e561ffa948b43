/** The next command, as data and as a line for the shell. */
@NullMarked
package org.leadupdate.next;

import org.jspecify.annotations.NullMarked;
