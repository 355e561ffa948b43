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

/** Sends the notifications that the job definition configures. */
public final class Notifier {

	private static final Logger logger = LoggerFactory.getLogger(Notifier.class);

	/** How YAML reads the key {@code on}, which would be ignored silently. */
	private static final String YAML_ON = "lead-update.notify[true]";

	private final NotificationProperties.Occasion when;

	private final List<NotificationChannel> channels;

	private Notifier(NotificationProperties.Occasion when, List<NotificationChannel> channels) {
		this.when = when;
		this.channels = channels;
	}

	/**
	 * The notifier of a job definition; without settings it sends nothing, and nothing is
	 * loaded for it.
	 * @param settings the settings; null sends nothing
	 * @param environment has the settings of the mail server
	 * @return the notifier
	 * @throws ConnectionSettingsException if a setting is invalid
	 */
	public static Notifier of(@Nullable NotificationProperties settings, ConfigurableEnvironment environment) {
		if (environment.containsProperty(YAML_ON)) {
			throw new ConnectionSettingsException(
					"Unknown setting lead-update.notify.on, which YAML would read as true: use lead-update.notify.when.");
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
	 * Whether a run is to be notified.
	 * @param exitCode the exit code of the run
	 * @return false if sending would do nothing
	 */
	public boolean shouldSend(int exitCode) {
		return !this.channels.isEmpty() && this.when.includes(exitCode);
	}

	/**
	 * Sends a notification to all channels, if the run is to be notified. Never fails.
	 * @param notification the notification
	 * @return the failures, in sentences
	 */
	public List<String> send(Notification notification) {
		List<String> failures = new ArrayList<>();
		for (NotificationChannel channel : shouldSend(notification.exitCode()) ? this.channels
				: List.<NotificationChannel>of()) {
			String problem = problem(() -> channel.send(notification));
			if (problem != null) {
				failures.add("Notification via %s failed: %s. The run is not affected.".formatted(channel.displayName(),
						problem));
			}
		}
		return failures;
	}

	/**
	 * Checks whether the channels can be reached, and sends nothing.
	 * @return a result for each channel
	 */
	public List<ConnectivityResult> checkConnectivity() {
		return this.channels.stream()
			.map((channel) -> new ConnectivityResult(channel.displayName(), problem(channel::checkConnectivity)))
			.toList();
	}

	private static @Nullable String problem(Retry.Attempt attempt) {
		try {
			attempt.run();
			return null;
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("A notification failed", ex);
			return (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
		}
	}

}
