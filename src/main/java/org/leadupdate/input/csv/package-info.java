/** Reads CSV: the header, the rows, and the requested updates. */
@NullMarked
package org.leadupdate.input.csv;

import org.jspecify.annotations.NullMarked;
