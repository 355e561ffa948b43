package org.leadupdate.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a run does. */
public enum RunMode {

	/** Applies the input's updates. */
	@JsonProperty("apply")
	APPLY,
	/** Says what applying would do, and writes no lead. */
	@JsonProperty("check")
	CHECK,
	/** Puts back what another run changed. */
	@JsonProperty("undo")
	UNDO,
	/** Says what undoing would do, and writes no lead. */
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
	 * Whether it is about what another run changed.
	 * @return true for undo and its check
	 */
	public boolean isUndo() {
		return this == UNDO || this == UNDO_CHECK;
	}

}
