package org.leadupdate.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of a run, and when: the properties under {@code lead-update.notify.}.
 *
 * @param when which runs are told of; not {@code on}, which YAML takes for true
 * @param webhook where to post the summary
 * @param email whom to write to; the server is that of {@code spring.mail.}
 * @param timeout the longest wait for an answer, at each try
 */
public record NotificationProperties(@DefaultValue("problems") Occasion when, @Nullable Webhook webhook,
		@Nullable Email email, @DefaultValue("10s") Duration timeout) {

	/** Which runs are told of. */
	public enum Occasion {

		/** Every run. */
		ALWAYS,
		/** Runs that end with anything but 0. */
		PROBLEMS,
		/** Runs that did not finish: they end with neither 0 nor 4. */
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
	 * @param secret the key of the signature; without it there is none
	 * @param headers more headers, by name
	 */
	public record Webhook(@DefaultValue("") String url, @Nullable String secret,
			@DefaultValue Map<String, String> headers) {
	}

	/**
	 * Whom to write to.
	 *
	 * @param to their addresses
	 * @param from the sender's address
	 */
	public record Email(@DefaultValue List<String> to, @DefaultValue("") String from) {
	}

}
