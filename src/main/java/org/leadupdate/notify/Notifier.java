package org.leadupdate.notify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.http.ConnectivityResult;
import org.leadupdate.http.Retry;

import org.springframework.core.env.ConfigurableEnvironment;

/** Tells those that the job definition names how a run ended. */
public final class Notifier {

	private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

	/** What becomes of the key {@code on}: nothing would bind it, or miss it. */
	private static final String YAMLS_ON = "lead-update.notify[true]";

	private final NotificationProperties.Occasion when;

	private final List<NotificationChannel> channels;

	private Notifier(NotificationProperties.Occasion when, List<NotificationChannel> channels) {
		this.when = when;
		this.channels = channels;
	}

	/**
	 * The notices of a job definition; without settings there are none, and nothing is
	 * loaded for them.
	 * @param settings who is notified; null where nobody is
	 * @param environment has the settings of the mail server
	 * @return the notices
	 * @throws ConnectionSettingsException if a setting could never work
	 */
	public static Notifier of(@Nullable NotificationProperties settings, ConfigurableEnvironment environment) {
		if (environment.containsProperty(YAMLS_ON)) {
			throw new ConnectionSettingsException(
					"There is no setting lead-update.notify.on, which YAML would take for true: write lead-update.notify.when.");
		}
		return (settings != null) ? new Notifier(settings.when(), channels(settings, environment))
				: new Notifier(NotificationProperties.Occasion.FAILURE, List.of());
	}

	private static List<NotificationChannel> channels(NotificationProperties settings,
			ConfigurableEnvironment environment) {
		List<NotificationChannel> channels = new ArrayList<>();
		NotificationProperties.Webhook webhook = settings.webhook();
		if (webhook != null) {
			channels.add(new Webhook(webhook, settings.timeout()));
		}
		NotificationProperties.Email email = settings.email();
		if (email != null) {
			channels.add(new Email(email, settings.timeout(), environment));
		}
		return channels;
	}

	/**
	 * Whether anybody is to be told of a run.
	 * @param exitCode what it ended with
	 * @return false if sending would do nothing
	 */
	public boolean areDue(int exitCode) {
		return !this.channels.isEmpty() && this.when.includes(exitCode);
	}

	/**
	 * Tells everybody who is to be told of such a run. Never fails.
	 * @param notice what is told
	 * @return what did not get through, in sentences
	 */
	public List<String> send(Notification notice) {
		List<String> failures = new ArrayList<>();
		for (NotificationChannel channel : areDue(notice.exitCode()) ? this.channels : List.<NotificationChannel>of()) {
			String problem = problem(() -> channel.send(notice));
			if (problem != null) {
				failures.add("No notice was sent to %s: %s. The run is the same without it.".formatted(channel.shown(),
						problem));
			}
		}
		return failures;
	}

	/**
	 * Tries to reach those who would be told, and tells them nothing.
	 * @return what was found of each
	 */
	public List<ConnectivityResult> reach() {
		return this.channels.stream()
			.map((channel) -> new ConnectivityResult(channel.shown(), problem(channel::reach)))
			.toList();
	}

	private static @Nullable String problem(Retry.Attempt attempt) {
		try {
			attempt.make();
			return null;
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("A notice did not get through", ex);
			return (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
		}
	}

}
