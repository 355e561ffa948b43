package org.leadupdate.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What became of the update of a lead.
 *
 * @param kind in a word
 * @param answer the last answer; null if there was none
 * @param reason why it is not confirmed, as the rest of a sentence
 * @param tries how it came about
 */
public record CallResult(Kind kind, @Nullable ApiAnswer answer, String reason, Tries tries) {

	/** What became of an update. */
	public enum Kind {

		/** The API has answered the lead: it is stored. */
		CONFIRMED,
		/** The API has answered that it does not store it. */
		REFUSED,
		/** It was sent and never answered: it may be stored, or not. */
		UNKNOWN,
		/** A stop was asked for before there was an answer. */
		STOPPED

	}

	/**
	 * How a result came about.
	 *
	 * @param calls how often it was sent
	 * @param throttled how often the API answered that there are too many calls
	 * @param sentTwice whether it was sent again though an earlier call may have been
	 * carried out
	 * @param took how long the calls took, without the waiting between them
	 */
	public record Tries(int calls, int throttled, boolean sentTwice, Duration took) {
	}

}
