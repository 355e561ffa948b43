package org.leadupdate.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The mode of a run. */
public enum RunMode {

	/** Applies the input's updates. */
	@JsonProperty("apply")
	APPLY,
	/** Reports what applying would do, without changing leads. */
	@JsonProperty("check")
	CHECK,
	/** Undoes the changes of another run. */
	@JsonProperty("undo")
	UNDO,
	/** Reports what undoing would do, without changing leads. */
	@JsonProperty("undo-check")
	UNDO_CHECK;

	/**
	 * Whether leads are only read.
	 * @return true for the checks
	 */
	public boolean isCheck() {
		return this == CHECK || this == UNDO_CHECK;
	}

	/**
	 * Whether it undoes another run.
	 * @return true for undo and its check
	 */
	public boolean isUndo() {
		return this == UNDO || this == UNDO_CHECK;
	}

}
