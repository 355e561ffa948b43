package org.leadupdate.workers;

/** This process may no longer write to a run. */
final class RevokedException extends RuntimeException {

	RevokedException(long run) {
		super("Run %d is stopped, has ended, or its manager is gone.".formatted(run));
	}

}
