package org.leadupdate.cli.console;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.batch.RunProgress.Snapshot;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Shows the progress of a run periodically, until it is closed. */
public final class ProgressDisplay implements AutoCloseable {

	private static final Duration REDRAW_INTERVAL = Duration.ofMillis(200);

	/** How soon it is noticed that a run waits, where lines are further apart. */
	private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

	private final ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();

	private final ScheduledFuture<?> output;

	private final Runnable clear;

	private ProgressDisplay(RunProgress progress, Duration interval, Consumer<Snapshot> output, Runnable clear) {
		this.clear = clear;
		this.timer.setDaemon(true);
		// What is being written when this is closed is not written after that.
		this.timer.setWaitForTasksToCompleteOnShutdown(true);
		this.timer.setAwaitTerminationSeconds(1);
		this.timer.initialize();
		this.output = this.timer.scheduleAtFixedRate(() -> show(progress.now(), output),
				this.timer.getClock().instant().plus(interval), interval);
	}

	private static void show(Snapshot now, Consumer<Snapshot> output) {
		boolean begun = now.run() != 0;
		if (begun) {
			output.accept(now);
		}
	}

	/**
	 * Shows a bar on a terminal.
	 * @param progress the progress of the run
	 * @param line the terminal's last line
	 * @return what to close when the run has ended
	 */
	public static ProgressDisplay bar(RunProgress progress, StatusLine line) {
		return new ProgressDisplay(progress, REDRAW_INTERVAL, new ProgressBar(line, System::nanoTime)::show,
				line::clear);
	}

	/**
	 * Logs a line now and then.
	 * @param progress the progress of the run
	 * @param interval the time between two lines
	 * @return what to close when the run has ended
	 */
	public static ProgressDisplay lines(RunProgress progress, Duration interval) {
		Duration look = (interval.compareTo(LOOK_INTERVAL) < 0) ? interval : LOOK_INTERVAL;
		return new ProgressDisplay(progress, look, new ProgressLines(interval, System::nanoTime)::log, () -> {
		});
	}

	@Override
	public void close() {
		this.output.cancel(false);
		this.timer.shutdown();
		this.clear.run();
	}

}
