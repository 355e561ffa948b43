package org.leadupdate.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * What came back of a call.
 *
 * @param status the HTTP status
 * @param body the text of the body
 * @param requestId what the vendor's support asks for; null if there is none
 * @param retryAfter the header {@code Retry-After}; null if there is none
 */
record HttpAnswer(int status, String body, @Nullable String requestId, @Nullable String retryAfter) {

	/** How long the API asks to wait: seconds or a date; null if it does not say. */
	@Nullable Duration wait(Clock clock) {
		if (this.retryAfter == null) {
			return null;
		}
		String text = this.retryAfter.strip();
		if (text.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(text));
		}
		try {
			Duration wait = Duration.between(clock.instant(),
					ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
			return wait.isNegative() ? Duration.ZERO : wait;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
