package org.leadupdate.api;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between the attempts of one call, with chance in them. */
final class Backoff {

	private static final long FIRST = 500;

	private static final long LONGEST = 30_000;

	private long millis = FIRST;

	/** The next pause. */
	Duration next() {
		long now = this.millis;
		this.millis = Math.min(LONGEST, now * 2);
		return Duration.ofMillis(now / 2 + ThreadLocalRandom.current().nextLong(now / 2 + 1));
	}

}
