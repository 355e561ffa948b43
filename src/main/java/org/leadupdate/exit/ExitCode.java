package org.leadupdate.exit;

/** What a command ends with. The numbers are a promise to schedulers: never renumber. */
public enum ExitCode {

	/** Every row updated or unchanged, now or in the run that applied it. */
	OK(0),
	/** Wrong usage or configuration. */
	USAGE(1),
	/** The input is unusable; nothing was written. */
	INPUT_UNUSABLE(2),
	/** The database or the disk failed; the same command resumes. */
	FAILED(3),
	/** Finished, some rows rejected. */
	REJECTED(4),
	/** Stopped by a signal or at its hour; the same command resumes. */
	STOPPED(5),
	/** More rows rejected than {@code max-rejected} allows. */
	TOO_MANY_REJECTED(6),
	/** This input is being applied right now, or the embedded database is in use. */
	BUSY(7);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	/**
	 * The process's exit status.
	 * @return 0 to 7
	 */
	public int number() {
		return this.number;
	}

}
