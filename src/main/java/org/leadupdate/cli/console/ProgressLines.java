package org.leadupdate.cli.console;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunProgress.Snapshot;

/** Logs the progress of a run periodically. */
final class ProgressLines {

	/**
	 * A separate logger: these lines go to the console only, not to the run's log file.
	 */
	private static final Logger logger = LoggerFactory.getLogger("org.leadupdate.progress");

	private final Duration interval;

	private @Nullable Snapshot before;

	private Duration still = Duration.ZERO;

	ProgressLines(Duration interval) {
		this.interval = interval;
	}

	void log(Snapshot now) {
		MDC.put(RunProgress.LOG_KEY, String.valueOf(now.run()));
		logger.info(line(now));
	}

	/** The next line. */
	String line(Snapshot now) {
		this.still = isStill(now) ? this.still.plus(this.interval) : Duration.ZERO;
		String line = ProgressText.line(now, rate(now)) + waiting();
		this.before = now;
		return line;
	}

	private boolean isStill(Snapshot now) {
		return this.before != null && isSameStep(now, this.before) && now.done() == this.before.done();
	}

	private static boolean isSameStep(Snapshot now, Snapshot before) {
		return now.run() == before.run() && now.step() == before.step();
	}

	private String waiting() {
		return this.still.isZero() ? ""
				: ", no row for %s: waiting for the database".formatted(ProgressText.time(this.still.toSeconds()));
	}

	/** The rate since the last line; 0 if that was of another step. */
	private long rate(Snapshot now) {
		return (this.before != null && isSameStep(now, this.before))
				? Math.max(0, now.done() - this.before.done()) * 1000 / this.interval.toMillis() : 0;
	}

}
