package org.leadupdate.input;

/**
 * The input is unusable: none of it can be applied. The message is complete for the user:
 * what is wrong, where, and what to do.
 */
public class InputException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message the message for the user
	 */
	public InputException(String message) {
		super(message);
	}

	/**
	 * Creates the exception with its cause.
	 * @param message the message for the user
	 * @param cause what went wrong
	 */
	public InputException(String message, Throwable cause) {
		super(message, cause);
	}

	/** The exception for an input that is unusable because of one of its lines. */
	public static InputException at(String input, long line, String sentence) {
		return new InputException(input + ", line " + line + ": " + sentence);
	}

}
