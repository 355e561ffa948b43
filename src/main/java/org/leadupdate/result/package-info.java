/** Runs and the results of their rows, and the tables of both. */
@NullMarked
package org.leadupdate.result;

import org.jspecify.annotations.NullMarked;
