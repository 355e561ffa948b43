package org.leadupdate.result;

import java.util.Locale;

/** The state of a run. */
public enum RunState {

	/** Running, or killed while it was running. */
	RUNNING,
	/** All rows have a result and the report is written. */
	FINISHED,
	/** Failed; can be resumed. */
	FAILED,
	/** Stopped on request or by a limit; can be resumed. */
	STOPPED,
	/** The input was unusable; nothing was written. */
	UNUSABLE,
	/** Abandoned for good; can't be resumed. */
	ABANDONED,
	/** Being removed: only purge continues with it. */
	PURGING;

	/** As users read it. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether the same command resumes such a run.
	 * @return true while it can be resumed
	 */
	public boolean isUnfinished() {
		return this == RUNNING || this == FAILED || this == STOPPED;
	}

}
