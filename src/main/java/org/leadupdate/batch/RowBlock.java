package org.leadupdate.batch;

import java.util.List;

/**
 * Consecutive rows of one partition: what one transaction applies.
 *
 * @param <R> what a row is by now
 * @param rows the rows; those of one lead in file order
 * @param position where the partition continues after them
 */
public record RowBlock<R>(List<R> rows, long position) {

}
