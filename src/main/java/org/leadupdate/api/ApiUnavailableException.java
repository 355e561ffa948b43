package org.leadupdate.api;

/** The API has not answered usefully for too long. */
public final class ApiUnavailableException extends RuntimeException {

	/**
	 * Creates an exception.
	 * @param message what is wrong, for the user
	 */
	public ApiUnavailableException(String message) {
		super(message);
	}

}
