/**
 * The Spring Batch job of a run: stage, apply, report; its partitions, chunks, recovery
 * and stop.
 */
@NullMarked
package org.leadupdate.batch;

import org.jspecify.annotations.NullMarked;
