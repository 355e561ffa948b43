package org.leadupdate.batch;

import java.util.List;

/**
 * Consecutive rows of one partition: what one transaction applies.
 *
 * @param <R> what a row is by now
 * @param rows the rows; those of one lead in file order
 * @param begin the position of the partition before them
 * @param positions where the partition continues after each of them
 */
public record RowBlock<R>(List<R> rows, long begin, List<Long> positions) {

	/** Where the partition continues after all of them. */
	public long position() {
		return this.positions.get(this.positions.size() - 1);
	}

	/** Where the partition continues after the first so many of them. */
	long positionAfter(int count) {
		return this.positions.get(count - 1);
	}

}
