package org.leadupdate.api;

import java.time.Duration;

/** Waits, unless the run is to stop. */
@FunctionalInterface
public interface Waiting {

	/**
	 * Waits, at most until a stop is asked for.
	 * @param time the longest wait
	 * @return whether a stop was asked for
	 */
	boolean await(Duration time);

}
