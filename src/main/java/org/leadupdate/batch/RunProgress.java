package org.leadupdate.batch;

import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunMode;

/** How far the run of this process is; written by its steps, read by whoever shows it. */
public final class RunProgress {

	/** What an event in the log calls the number of its run. */
	public static final String LOG_KEY = "run";

	/** The steps of a run, in their order. */
	public enum Step {

		/** Reading the input. */
		STAGE,
		/** Applying its rows. */
		APPLY,
		/** Printing the report. */
		REPORT,
		/** Profiling the columns of a checked file. */
		PROFILE

	}

	private volatile LocalDateTime started = LocalDateTime.MIN;

	private volatile Snapshot reading = new Snapshot(0, RunMode.APPLY, Step.STAGE, 0, 0, 0);

	/**
	 * The progress right now.
	 * @return a consistent snapshot
	 */
	public Snapshot now() {
		return this.reading;
	}

	/**
	 * When this process began with the run.
	 * @return the time, UTC
	 */
	public LocalDateTime started() {
		return this.started;
	}

	/** A run begins, or is resumed, at a time. */
	public synchronized void open(Run run, LocalDateTime now) {
		this.started = now;
		set((last) -> new Snapshot(run.number(), run.identity().mode(), Step.STAGE, 0, 0, 0));
	}

	/** A step begins, or is restarted. */
	public void begin(Step step, long total, long done, long rejected) {
		set((last) -> new Snapshot(last.run(), last.mode(), step, total, done, rejected));
	}

	/** So many rows of this step are done. */
	public void done(long rows) {
		set((last) -> new Snapshot(last.run(), last.mode(), last.step(), last.total(), rows, last.rejected()));
	}

	void add(long rows, long rejectedRows) {
		set((last) -> new Snapshot(last.run(), last.mode(), last.step(), last.total(), last.done() + rows,
				last.rejected() + rejectedRows));
	}

	private synchronized void set(UnaryOperator<Snapshot> change) {
		this.reading = change.apply(this.reading);
	}

	/**
	 * The progress of a run at one time.
	 *
	 * @param run the run's number; 0 before there is one
	 * @param mode what it does
	 * @param step the step under way
	 * @param total the rows this step has to do; 0 while that is not known
	 * @param done the rows this step is done with, those of an earlier start included
	 * @param rejected the rows rejected so far, those of an earlier start included
	 */
	public record Snapshot(long run, RunMode mode, Step step, long total, long done, long rejected) {

	}

}
