package org.leadupdate.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the vendor's API is called: the properties under {@code lead-update.api.}.
 *
 * @param url the base URL of the API
 * @param key the key of an OAuth client
 * @param secret the secret of an OAuth client
 * @param username the till user of basic authentication
 * @param password the password of that user
 * @param attribution to whom the updates are attributed
 * @param language the language that answers are asked for in
 * @param requestsPerMinute the most calls in a minute: the limit of the org
 * @param inFlight the most calls at the same time
 * @param connectTimeout the longest wait for a connection
 * @param responseTimeout the longest wait for an answer, with all of its body
 * @param retry when a call is made again
 */
public record ApiProperties(@DefaultValue("") String url, @DefaultValue("") String key, @DefaultValue("") String secret,
		@DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue Attribution attribution,
		@DefaultValue("en") String language, @Nullable Integer requestsPerMinute, @DefaultValue("8") int inFlight,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("30s") Duration responseTimeout,
		@DefaultValue Retry retry) {

	/** Else the pace could not make up for the commits. */
	private static final double NEARLY_A_SECOND = 0.98;

	/** More would not be faster. */
	private static final int MOST_ROWS = 250;

	/**
	 * How many rows are sent between two commits: nearly those of a second, so that a
	 * kill makes few calls be sent twice.
	 * @return the rows of one partition
	 */
	public int rowsPerChunk() {
		int perMinute = (this.requestsPerMinute != null) ? this.requestsPerMinute : 0;
		return Math.max(1, (int) Math.min(MOST_ROWS, NEARLY_A_SECOND * perMinute / 60 / Math.max(1, this.inFlight)));
	}

	/** Secrets are never shown. */
	@Override
	public String toString() {
		return "ApiProperties[url=" + this.url + "]";
	}

	/**
	 * To whom the updates are attributed.
	 *
	 * @param type the type of the entity, such as {@code TILL} or {@code STORE_CODE}
	 * @param code its code
	 */
	public record Attribution(@DefaultValue("") String type, @DefaultValue("") String code) {
	}

	/**
	 * When a call is made again.
	 *
	 * @param attempts the most attempts for one row
	 * @param time the longest time for one row
	 * @param budget the most retries, as a percentage of the calls
	 * @param giveUpAfter how long all calls may fail before the run stops
	 */
	public record Retry(@DefaultValue("6") int attempts, @DefaultValue("5m") Duration time,
			@DefaultValue("20") int budget, @DefaultValue("2m") Duration giveUpAfter) {
	}

}
