/** Reads CSV: its header, its rows, and what a row asks for. */
@NullMarked
package org.leadupdate.input.csv;

import org.jspecify.annotations.NullMarked;
