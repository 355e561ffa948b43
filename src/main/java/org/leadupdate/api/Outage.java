package org.leadupdate.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the API works at all: how long no call has been answered usefully. Pauses that
 * it asks for do not count.
 */
final class Outage {

	/** A few failures may be one row's own. */
	private static final int FEWEST_FAILURES = 5;

	private final Duration longest;

	private final LongSupplier nanoTime;

	private int failures;

	private long since;

	private long successes;

	Outage(Duration longest, LongSupplier nanoTime) {
		this.longest = longest;
		this.nanoTime = nanoTime;
	}

	synchronized void answered() {
		this.successes++;
		this.failures = 0;
	}

	/** How often a call was answered usefully. */
	synchronized long successes() {
		return this.successes;
	}

	/**
	 * A call failed.
	 * @return how many have failed without one being answered
	 * @throws ApiUnavailableException if that has lasted too long
	 */
	synchronized int failed(String reason) {
		long now = this.nanoTime.getAsLong();
		if (this.failures == 0) {
			this.since = now;
		}
		this.failures++;
		Duration lasted = Duration.ofNanos(now - this.since);
		if (this.failures >= FEWEST_FAILURES && lasted.compareTo(this.longest) >= 0) {
			throw new ApiUnavailableException("no call was answered for %d s, in %d attempts. Last, %s"
				.formatted(lasted.toSeconds(), this.failures, reason));
		}
		return this.failures;
	}

	synchronized void paused(Duration pause) {
		this.since += pause.toNanos();
	}

}
