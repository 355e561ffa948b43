/** The CSV input: its encoding, header, columns and rows, and the spool. */
@NullMarked
package org.leadupdate.input;

import org.jspecify.annotations.NullMarked;
