package org.leadupdate.cli.console;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.leadupdate.batch.RunProgress;

/** Logs the progress of a run periodically. */
public final class ProgressLines implements ProgressDisplay {

	/**
	 * A separate logger: these lines go to the console only, not to the run's log file.
	 */
	private static final Logger logger = LoggerFactory.getLogger("org.leadupdate.progress");

	private final RunProgress progress;

	private final Duration interval;

	private final ScheduledExecutorService timer;

	private final ScheduledFuture<?> lines;

	private RunProgress.Snapshot before;

	private Duration still = Duration.ZERO;

	public ProgressLines(RunProgress progress, Duration interval) {
		this.progress = progress;
		this.interval = interval;
		this.before = progress.now();
		this.timer = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "progress");
			thread.setDaemon(true);
			return thread;
		});
		this.lines = this.timer.scheduleAtFixedRate(this::log, interval.toMillis(), interval.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void log() {
		RunProgress.Snapshot now = this.progress.now();
		if (now.run() != 0) {
			MDC.put(RunProgress.LOG_KEY, String.valueOf(now.run()));
			this.still = isStill(now) ? this.still.plus(this.interval) : Duration.ZERO;
			logger.info(ProgressText.line(now, rate(now)) + waiting());
		}
		this.before = now;
	}

	private boolean isStill(RunProgress.Snapshot now) {
		return now.run() == this.before.run() && now.step() == this.before.step() && now.done() == this.before.done();
	}

	private String waiting() {
		return this.still.isZero() ? ""
				: ", no row for %s: waiting for the database".formatted(ProgressText.time(this.still.toSeconds()));
	}

	/** The rate since the last line; 0 if that was of another step. */
	private long rate(RunProgress.Snapshot now) {
		boolean comparable = now.run() == this.before.run() && now.step() == this.before.step();
		return comparable ? Math.max(0, now.done() - this.before.done()) * 1000 / this.interval.toMillis() : 0;
	}

	@Override
	public void close() {
		this.lines.cancel(false);
		this.timer.shutdown();
	}

}
