package org.leadupdate.result;

/** How far a run is. */
public enum RunState {

	/** Under way, or killed while it was. */
	RUNNING,
	/** All rows have their result and the report is written. */
	FINISHED,
	/** Ended by a failure; can be resumed. */
	FAILED,
	/** Ended on request or by a threshold; can be resumed. */
	STOPPED,
	/** The input proved unusable before anything was written. */
	UNUSABLE,
	/** Given up for good; can't be resumed. */
	ABANDONED,
	/** Its removal has begun: only purge goes on with it. */
	PURGING;

	/**
	 * Whether the same command would go on with such a run.
	 * @return true while it can be resumed
	 */
	public boolean isUnfinished() {
		return this == RUNNING || this == FAILED || this == STOPPED;
	}

}
