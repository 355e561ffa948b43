package org.leadupdate.job;

import java.util.concurrent.atomic.AtomicLong;

import org.leadupdate.result.RunCounts;

/** How far the run of this process is; written by its steps, read by whoever shows it. */
public final class RunProgress {

	/** The steps of a run, in their order. */
	public enum Step {

		/** Reading the input. */
		STAGE,
		/** Applying its rows. */
		APPLY,
		/** Printing the report. */
		REPORT

	}

	private volatile Step step = Step.STAGE;

	private volatile long total;

	private final AtomicLong done = new AtomicLong();

	private final AtomicLong rejected = new AtomicLong();

	/**
	 * The step under way.
	 * @return the step
	 */
	public Step step() {
		return this.step;
	}

	/**
	 * The rows of the input.
	 * @return their number, or 0 while it is not known
	 */
	public long total() {
		return this.total;
	}

	/**
	 * The rows this step is done with.
	 * @return their number, those of an earlier start included
	 */
	public long done() {
		return this.done.get();
	}

	/**
	 * The rows rejected so far.
	 * @return their number, those of an earlier start included
	 */
	public long rejected() {
		return this.rejected.get();
	}

	void begin(Step step, long total, RunCounts soFar) {
		this.step = step;
		this.total = total;
		this.done.set(soFar.read());
		this.rejected.set(soFar.rejected());
	}

	void done(long rows) {
		this.done.set(rows);
	}

	void add(long rows, long rejectedRows) {
		this.done.addAndGet(rows);
		this.rejected.addAndGet(rejectedRows);
	}

}
