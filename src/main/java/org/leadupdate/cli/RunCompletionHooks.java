package org.leadupdate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.error.Errors;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.notify.Notification;
import org.leadupdate.notify.Notifier;
import org.leadupdate.run.RunIndex;
import org.leadupdate.run.RunOutcome;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What happens after a run: the page of all runs is written anew, metrics are pushed and
 * notifications sent. None of it affects the exit code. Checks are not notified.
 */
class RunCompletionHooks {

	private final ConfigurableApplicationContext context;

	private final Notifier notifier;

	private final String command;

	private final @Nullable String input;

	private final boolean check;

	private final PrintWriter err;

	private final long started = System.nanoTime();

	/**
	 * Prepares the hooks before the run starts.
	 * @throws org.leadupdate.http.ConnectionSettingsException if a setting is invalid
	 */
	RunCompletionHooks(ConfigurableApplicationContext context, String command, @Nullable String input, boolean check,
			PrintWriter err) {
		this.context = context;
		this.notifier = Notifier.of(context.getEnvironment());
		this.command = command;
		this.input = input;
		this.check = check;
		this.err = err;
	}

	/** Reports a run that ended; empty if there was nothing to do. */
	void ended(Optional<RunOutcome> outcome) {
		int exitCode = outcome.map((ended) -> ended.exitCode().number()).orElse(0);
		outcome.filter(RunOutcome::hasEnded).ifPresent((ended) -> refreshIndex(this.context, ended));
		safely(() -> {
			push(outcome.map((ended) -> ended.run().identity().mode().name().toLowerCase(Locale.ROOT))
				.orElse(this.command), exitCode);
			if (shouldSend(exitCode)) {
				send(outcome.map(RunNotification::of).orElseGet(() -> notification(0, "There was nothing to do.")));
			}
		});
	}

	/** Writes the page of all runs anew, in the report folder of one of them. */
	static void refreshIndex(ConfigurableApplicationContext context, RunOutcome outcome) {
		Path reports = Path.of(outcome.run().folder()).getParent();
		if (reports != null) {
			context.getBean(RunIndex.class).refresh(reports);
		}
	}

	/** Reports a command that failed outside of a run. */
	void failed(Errors.ErrorMessage message) {
		int exitCode = message.exitCode().number();
		safely(() -> {
			if (shouldSend(exitCode)) {
				send(notification(exitCode, message.sentence()));
			}
			push(this.command, exitCode);
		});
	}

	private Notification notification(int exitCode, String sentence) {
		Environment settings = this.context.getEnvironment();
		return RunNotification.of(this.command, settings.getProperty("lead-update.job", ""),
				(this.input != null) ? this.input : settings.getProperty("lead-update.input"), exitCode, sentence);
	}

	private boolean shouldSend(int exitCode) {
		return !this.check && this.notifier.shouldSend(exitCode);
	}

	private void send(Notification notification) {
		this.notifier.send(notification).forEach(this.err::println);
	}

	private void push(String mode, int exitCode) {
		this.context.getBean(RunMetrics.class)
			.end(mode, exitCode, Duration.ofNanos(System.nanoTime() - this.started), Instant.now())
			.forEach(this.err::println);
	}

	private void safely(Runnable action) {
		try {
			action.run();
		}
		catch (RuntimeException ex) {
			this.err.printf("Notification failed: %s. The run is not affected.%n", ex.getMessage());
		}
	}

}
