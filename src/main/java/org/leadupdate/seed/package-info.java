/** Fills the tables of a trial database from CSV files. */
@NullMarked
package org.leadupdate.seed;

import org.jspecify.annotations.NullMarked;
