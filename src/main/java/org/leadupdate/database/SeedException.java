package org.leadupdate.database;

/** A folder that can't be used as a seed, with the reason as a sentence for the user. */
public class SeedException extends RuntimeException {

	SeedException(String message) {
		super(message);
	}

}
