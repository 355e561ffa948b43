package org.leadupdate.cli.console;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** Draws the state of a step into one line of the terminal. */
final class BarRenderer implements ProgressBarRenderer {

	private final boolean colour;

	BarRenderer(boolean colour) {
		this.colour = colour;
	}

	@Override
	public String render(ProgressState state, int width) {
		long total = state.isIndefinite() ? 0 : state.getMax();
		return new BarText(state.getTaskName(), state.getCurrent(), total, rate(state), state.getExtraMessage())
			.fit(width, this.colour);
	}

	/** Since the step began, in this process. */
	private static long rate(ProgressState state) {
		long millis = state.getElapsedAfterStart().toMillis();
		return (millis < 1000) ? 0 : (state.getCurrent() - state.getStart()) * 1000 / millis;
	}

}
