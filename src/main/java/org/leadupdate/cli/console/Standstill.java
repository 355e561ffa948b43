package org.leadupdate.cli.console;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunProgress.Snapshot;

/**
 * For how long no row of a step was done. Blocks take a second at most, also where a rate
 * is set: a longer time is one of waiting for the database or the vendor's API.
 */
final class Standstill {

	/** As a user expects a word within 15 seconds. */
	private static final Duration NOTICEABLE = Duration.ofSeconds(10);

	private final LongSupplier nanoTime;

	private @Nullable Snapshot last;

	private long since;

	Standstill(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/** The words about it; empty while it is short. */
	String text(Snapshot now) {
		if (this.last == null || !isSameStep(now, this.last) || now.done() != this.last.done()) {
			this.since = this.nanoTime.getAsLong();
		}
		this.last = now;
		Duration still = Duration.ofNanos(this.nanoTime.getAsLong() - this.since);
		return (still.compareTo(NOTICEABLE) < 0) ? ""
				: "no row for %s: waiting for the server".formatted(ProgressText.time(still.toSeconds()));
	}

	static boolean isSameStep(Snapshot now, Snapshot before) {
		return now.run() == before.run() && now.step() == before.step();
	}

}
