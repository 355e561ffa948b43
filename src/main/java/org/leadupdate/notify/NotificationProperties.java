package org.leadupdate.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is notified of a run, and when: the properties under {@code lead-update.notify.}.
 *
 * @param when which runs are notified; not {@code on}, which YAML reads as true
 * @param webhook where to post the summary
 * @param email the recipients; the server is that of {@code spring.mail.}
 * @param timeout the maximum time to wait for a response, per attempt
 */
public record NotificationProperties(@DefaultValue("problems") Occasion when, @Nullable Webhook webhook,
		@Nullable Email email, @DefaultValue("10s") Duration timeout) {

	/** Which runs are notified. */
	public enum Occasion {

		/** Every run. */
		ALWAYS,
		/** Runs with an exit code other than 0. */
		PROBLEMS,
		/** Runs that did not finish: with an exit code other than 0 and 4. */
		FAILURE;

		boolean includes(int exitCode) {
			return switch (this) {
				case ALWAYS -> true;
				case PROBLEMS -> exitCode != 0;
				case FAILURE -> exitCode != 0 && exitCode != 4;
			};
		}

	}

	/**
	 * Where to post the summary.
	 *
	 * @param url an address that begins with http or https
	 * @param secret the key of the signature; without it requests are not signed
	 * @param headers further headers, by name
	 */
	public record Webhook(@DefaultValue("") String url, @Nullable String secret,
			@DefaultValue Map<String, String> headers) {
	}

	/**
	 * Sender and recipients of e-mails.
	 *
	 * @param to the recipients' addresses
	 * @param from the sender's address
	 */
	public record Email(@DefaultValue List<String> to, @DefaultValue("") String from) {
	}

}
