package org.leadupdate.cli.console;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunProgress.Snapshot;

/**
 * Logs the progress of a run periodically, and at once where it begins to wait for the
 * database.
 */
final class ProgressLines {

	/**
	 * A separate logger: these lines go to the console only, not to the run's log file.
	 */
	private static final Logger logger = LoggerFactory.getLogger("org.leadupdate.progress");

	private final Duration interval;

	private final LongSupplier nanoTime;

	private final Standstill standstill;

	private @Nullable Snapshot before;

	private long lastLine;

	private boolean isWaitingTold;

	ProgressLines(Duration interval, LongSupplier nanoTime) {
		this.interval = interval;
		this.nanoTime = nanoTime;
		this.standstill = new Standstill(nanoTime);
		this.lastLine = nanoTime.getAsLong();
	}

	void log(Snapshot now) {
		line(now).ifPresent((line) -> {
			MDC.put(RunProgress.LOG_KEY, String.valueOf(now.run()));
			logger.info(line);
		});
	}

	/** The line to log now, if there is one. */
	Optional<String> line(Snapshot now) {
		String waiting = this.standstill.text(now);
		boolean beginsToWait = !waiting.isEmpty() && !this.isWaitingTold;
		this.isWaitingTold = !waiting.isEmpty();
		Duration sinceLine = Duration.ofNanos(this.nanoTime.getAsLong() - this.lastLine);
		if (!beginsToWait && sinceLine.compareTo(this.interval) < 0) {
			return Optional.empty();
		}
		String line = ProgressText.line(now, rate(now, sinceLine)) + (waiting.isEmpty() ? "" : ", " + waiting);
		this.before = now;
		this.lastLine = this.nanoTime.getAsLong();
		return Optional.of(line);
	}

	/** The rate since the last line; 0 if that was of another step. */
	private long rate(Snapshot now, Duration sinceLine) {
		return (this.before != null && Standstill.isSameStep(now, this.before))
				? Math.max(0, now.done() - this.before.done()) * 1000 / Math.max(1, sinceLine.toMillis()) : 0;
	}

}
