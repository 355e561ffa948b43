package org.leadupdate.api;

import java.util.Arrays;

/** When calls arrive, and how many may. */
public final class ArrivalRate {

	private double perSecond = Double.MAX_VALUE;

	private double permits = 1;

	private long refilled = System.nanoTime();

	private long[] arrivals = new long[1024];

	private int arrived;

	synchronized void limit(double callsPerSecond) {
		this.perSecond = callsPerSecond;
		this.permits = 1;
		this.refilled = System.nanoTime();
	}

	synchronized void arrive() {
		if (this.arrived == this.arrivals.length) {
			this.arrivals = Arrays.copyOf(this.arrivals, this.arrived * 2);
		}
		this.arrivals[this.arrived++] = System.nanoTime();
	}

	/** A token bucket, of a tenth of a second or five calls. */
	synchronized boolean permit() {
		long now = System.nanoTime();
		this.permits = Math.min(Math.max(5, this.perSecond / 10),
				this.permits + this.perSecond * (now - this.refilled) / 1e9);
		this.refilled = now;
		if (this.permits < 1) {
			return false;
		}
		this.permits--;
		return true;
	}

	/** The calls a second, from the first to the last. */
	public synchronized double average() {
		return (this.arrived < 2) ? 0 : (this.arrived - 1) * 1e9 / (this.arrivals[this.arrived - 1] - this.arrivals[0]);
	}

	/** The most calls in any second. */
	public synchronized int mostInASecond() {
		int most = 0;
		int first = 0;
		for (int last = 0; last < this.arrived; last++) {
			while (this.arrivals[last] - this.arrivals[first] >= 1_000_000_000L) {
				first++;
			}
			most = Math.max(most, last - first + 1);
		}
		return most;
	}

}
