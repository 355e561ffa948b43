package org.leadupdate.cli.console;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunProgress.Snapshot;

/** Draws the progress of each step of a run as a bar in the last line of a terminal. */
final class ProgressBar {

	private final StatusLine line;

	private final TerminalWidth width = new TerminalWidth();

	private final boolean color = System.getenv("NO_COLOR") == null;

	private final LongSupplier nanoTime;

	private final Standstill standstill;

	private @Nullable Snapshot before;

	/** What the rate is measured from: rows of an earlier start don't count. */
	private long doneAtBegin;

	private long begin;

	ProgressBar(StatusLine line, LongSupplier nanoTime) {
		this.line = line;
		this.nanoTime = nanoTime;
		this.standstill = new Standstill(nanoTime);
	}

	void show(Snapshot now) {
		if (begins(now)) {
			this.doneAtBegin = now.done();
			this.begin = this.nanoTime.getAsLong();
		}
		this.before = now;
		String rejected = (now.rejected() > 0) ? ProgressText.rejected(now.rejected()) : "";
		String waiting = this.standstill.text(now);
		BarText text = waiting.isEmpty()
				? new BarText(ProgressText.task(now), now.done(), now.total(), rate(now), rejected)
				: new BarText(ProgressText.task(now), now.done(), now.total(), 0, waiting);
		// After the last column a terminal would begin a new line.
		this.line.show(text.fit(this.width.columns() - 1, this.color));
	}

	/** A restart begins its step again, and counts rows again that were rolled back. */
	private boolean begins(Snapshot now) {
		return this.before == null || now.run() != this.before.run() || now.step() != this.before.step()
				|| now.total() != this.before.total() || now.done() < this.before.done();
	}

	private long rate(Snapshot now) {
		long millis = Duration.ofNanos(this.nanoTime.getAsLong() - this.begin).toMillis();
		return (millis < 1000) ? 0 : (now.done() - this.doneAtBegin) * 1000 / millis;
	}

}
