package org.leadupdate.api;

/**
 * How many retries all calls together may make: a share of the calls. When many fail,
 * first attempts continue and retries stop.
 */
final class RetryBudget {

	/** What may be retried before there were calls, and saved up at most. */
	private static final double RESERVE = 50;

	private final double perCall;

	private double left = RESERVE;

	RetryBudget(int percent) {
		this.perCall = percent / 100.0;
	}

	/** A first attempt. */
	synchronized void call() {
		this.left = Math.min(RESERVE, this.left + this.perCall);
	}

	/** Takes a retry out of the budget; false if there is none left. */
	synchronized boolean take() {
		if (this.left < 1) {
			return false;
		}
		this.left--;
		return true;
	}

}
