package org.leadupdate.batch;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/** How fast the partitions that this process applies may go together. */
public final class RowRate {

	private final double nanosPerRow;

	private final LongSupplier nanoTime;

	private long due;

	/**
	 * Creates a rate.
	 * @param rowsPerSecond the most rows a second; null is no limit
	 * @param nanoTime the time, in nanoseconds
	 */
	public RowRate(@Nullable Integer rowsPerSecond, LongSupplier nanoTime) {
		this.nanosPerRow = (rowsPerSecond != null) ? 1e9 / rowsPerSecond : 0;
		this.nanoTime = nanoTime;
		this.due = nanoTime.getAsLong();
	}

	/** How long a block of so many rows has to wait. */
	public synchronized Duration book(int rows) {
		if (this.nanosPerRow == 0) {
			return Duration.ZERO;
		}
		long now = this.nanoTime.getAsLong();
		long begin = (this.due - now > 0) ? this.due : now;
		this.due = begin + (long) (rows * this.nanosPerRow);
		return Duration.ofNanos(begin - now);
	}

}
