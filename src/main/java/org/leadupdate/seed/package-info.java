/** Fills an empty database with test data from CSV files. */
@NullMarked
package org.leadupdate.seed;

import org.jspecify.annotations.NullMarked;
