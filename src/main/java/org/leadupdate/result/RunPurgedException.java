package org.leadupdate.result;

/** A run that was to be undone is being removed, or is gone. */
public class RunPurgedException extends RuntimeException {

	RunPurgedException(long number) {
		super("Run %d is being removed by purge: what it changed can't be put back any more.".formatted(number));
	}

}
