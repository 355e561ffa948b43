package org.leadupdate.batch;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * Keeps the partitions of a run together at so many rows a second: a block waits for the
 * time that the ones before it were due.
 */
public final class RateLimiter {

	private final StopSignal stop;

	private final IntFunction<Duration> rate;

	/**
	 * Creates a limiter.
	 * @param stop ends the waiting
	 * @param rate how long a block of so many rows has to wait
	 */
	public RateLimiter(StopSignal stop, IntFunction<Duration> rate) {
		this.stop = stop;
		this.rate = rate;
	}

	/** Waits until a block may begin, or a stop is asked for. */
	void await(int rows) {
		Duration wait = this.rate.apply(rows);
		if (!wait.isZero()) {
			this.stop.await(wait);
		}
	}

}
