package org.leadupdate.result;

/** The run to undo is being removed, or was removed. */
public class RunPurgedException extends RuntimeException {

	RunPurgedException(long number) {
		super("Run %d is being removed by purge and can no longer be undone.".formatted(number));
	}

}
