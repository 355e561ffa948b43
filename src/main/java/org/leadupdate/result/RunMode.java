package org.leadupdate.result;

/** What a run does. */
public enum RunMode {

	/** Applies the input's updates. */
	APPLY,
	/** Says what applying would do, and writes no lead. */
	CHECK,
	/** Puts back what another run changed. */
	UNDO,
	/** Says what undoing would do, and writes no lead. */
	UNDO_CHECK;

	/**
	 * Whether leads are only read.
	 * @return true for the checks
	 */
	public boolean isCheck() {
		return this == CHECK || this == UNDO_CHECK;
	}

	/**
	 * Whether it is about what another run changed.
	 * @return true for undo and its check
	 */
	public boolean isUndo() {
		return this == UNDO || this == UNDO_CHECK;
	}

}
