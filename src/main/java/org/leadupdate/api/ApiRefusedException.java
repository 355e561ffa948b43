package org.leadupdate.api;

/** The API refuses this client for good: no further call would succeed. */
public final class ApiRefusedException extends RuntimeException {

	/**
	 * Creates an exception.
	 * @param message what is wrong and what to do, for the user
	 */
	public ApiRefusedException(String message) {
		super(message);
	}

}
