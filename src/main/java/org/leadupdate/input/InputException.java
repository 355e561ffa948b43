package org.leadupdate.input;

/**
 * The input is unusable: nothing of it can be applied. The message is the whole sentence
 * for the user: what is wrong, where, and what to do.
 */
public class InputException extends RuntimeException {

	/**
	 * Makes one.
	 * @param message the sentence for the user
	 */
	public InputException(String message) {
		super(message);
	}

	/**
	 * Makes one with the failure behind it.
	 * @param message the sentence for the user
	 * @param cause what went wrong
	 */
	public InputException(String message, Throwable cause) {
		super(message, cause);
	}

	/** An input that is unusable because of one of its lines. */
	public static InputException at(String input, long line, String sentence) {
		return new InputException(input + ", line " + line + ": " + sentence);
	}

}
