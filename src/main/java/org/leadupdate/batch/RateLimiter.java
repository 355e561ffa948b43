package org.leadupdate.batch;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the partitions of a run together at so many rows a second. A block waits for the
 * time that the ones before it were due.
 */
public final class RateLimiter {

	private final double nanosPerRow;

	private final StopSignal stop;

	private final LongSupplier nanoTime;

	private long due;

	public RateLimiter(@Nullable Integer rowsPerSecond, StopSignal stop, LongSupplier nanoTime) {
		this.nanosPerRow = (rowsPerSecond != null) ? 1e9 / rowsPerSecond : 0;
		this.stop = stop;
		this.nanoTime = nanoTime;
		this.due = nanoTime.getAsLong();
	}

	/** Waits until a block may begin, or a stop is asked for. */
	void await(int rows) {
		Duration wait = book(rows);
		if (!wait.isZero()) {
			this.stop.await(wait);
		}
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
