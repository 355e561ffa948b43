package org.leadupdate.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.leadupdate.job.RunProgress;

/** Says now and then, in a plain line, how far a run is. */
class ProgressLines {

	private final RunProgress progress;

	private final PrintWriter err;

	private final Duration interval;

	private final ScheduledExecutorService timer;

	private final ScheduledFuture<?> lines;

	private RunProgress.Step step = RunProgress.Step.STAGE;

	private long before;

	ProgressLines(RunProgress progress, PrintWriter err, Duration interval) {
		this.progress = progress;
		this.err = err;
		this.interval = interval;
		this.timer = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "progress");
			thread.setDaemon(true);
			return thread;
		});
		this.lines = this.timer.scheduleAtFixedRate(this::print, interval.toMillis(), interval.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void print() {
		RunProgress.Step now = this.progress.step();
		long done = this.progress.done();
		long rate = (now == this.step) ? Math.max(0, done - this.before) * 1000 / this.interval.toMillis() : 0;
		this.step = now;
		this.before = done;
		this.err.println(line(now, done, rate));
	}

	private String line(RunProgress.Step now, long done, long rate) {
		return switch (now) {
			case STAGE -> "Reading the input: %,d rows so far.".formatted(done);
			case APPLY -> "Applying: %,d of %,d rows, %,d rejected so far%s.".formatted(done, this.progress.total(),
					this.progress.rejected(), left(done, rate));
			case REPORT -> "Printing the report of %,d rows.".formatted(this.progress.total());
		};
	}

	private String left(long done, long rate) {
		return (rate == 0) ? ""
				: ", %,d rows/s, about %,d s left".formatted(rate, (this.progress.total() - done) / rate);
	}

	void close() {
		this.lines.cancel(false);
		this.timer.shutdown();
	}

}
