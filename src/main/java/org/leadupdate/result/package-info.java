/** What became of every row, the runs it happened in, and the tables of both. */
@NullMarked
package org.leadupdate.result;

import org.jspecify.annotations.NullMarked;
