package org.leadupdate.result;

/** What a run does. */
public enum RunMode {

	/** Applies the input's updates. */
	APPLY,
	/** Says what applying would do, and writes no lead. */
	CHECK,
	/** Puts back what another run changed. */
	UNDO

}
