/**
 * What several processes share of a run: its rows, the right to write, its rate, the
 * partitions that wait.
 */
@NullMarked
package org.leadupdate.share;

import org.jspecify.annotations.NullMarked;
