package org.leadupdate.cli.console;

import java.time.Duration;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunProgress.Snapshot;

/** Shows the progress of a run on a terminal: a bar for each of its steps. */
public final class ProgressBars implements ProgressDisplay {

	private static final int REDRAW_MILLIS = 200;

	private final TerminalLine line;

	private final BarRenderer renderer;

	private @Nullable ProgressBar bar;

	private Snapshot shown;

	public ProgressBars(RunProgress progress, StatusLine line) {
		this.line = new TerminalLine(line);
		this.renderer = new BarRenderer(System.getenv("NO_COLOR") == null);
		this.shown = progress.now();
		progress.listen(this::show);
	}

	private synchronized void show(Snapshot now) {
		if (this.bar == null || begins(now)) {
			close();
			this.bar = open(now);
		}
		this.bar.stepTo(now.done());
		this.bar.setExtraMessage((now.rejected() > 0) ? ProgressText.rejected(now.rejected()) : "");
		this.shown = now;
	}

	/** A restart begins its step again, and counts rows again that were rolled back. */
	private boolean begins(Snapshot now) {
		return now.run() != this.shown.run() || now.step() != this.shown.step() || now.total() != this.shown.total()
				|| now.done() < this.shown.done();
	}

	private ProgressBar open(Snapshot now) {
		return new ProgressBarBuilder().setTaskName(ProgressText.task(now))
			.setInitialMax((now.total() > 0) ? now.total() : -1)
			// The rows of an earlier start do not count for the rate.
			.startsFrom(now.done(), Duration.ZERO)
			.setUpdateIntervalMillis(REDRAW_MILLIS)
			.continuousUpdate()
			.clearDisplayOnFinish()
			.setRenderer(this.renderer)
			.setConsumer(this.line)
			.build();
	}

	@Override
	public synchronized void close() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

}
