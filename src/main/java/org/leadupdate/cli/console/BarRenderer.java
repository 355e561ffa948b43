package org.leadupdate.cli.console;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** Renders the state of a step as one line of the terminal. */
final class BarRenderer implements ProgressBarRenderer {

	private final boolean color;

	BarRenderer(boolean color) {
		this.color = color;
	}

	@Override
	public String render(ProgressState state, int width) {
		long total = state.isIndefinite() ? 0 : state.getMax();
		return new BarText(state.getTaskName(), state.getCurrent(), total, rate(state), state.getExtraMessage())
			.fit(width, this.color);
	}

	/** The rate since the step began in this process. */
	private static long rate(ProgressState state) {
		long millis = state.getElapsedAfterStart().toMillis();
		return (millis < 1000) ? 0 : (state.getCurrent() - state.getStart()) * 1000 / millis;
	}

}
