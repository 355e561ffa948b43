package org.leadupdate.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.error.Errors;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.notify.Notification;
import org.leadupdate.notify.Notifier;
import org.leadupdate.run.RunOutcome;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What comes once a run has ended: metrics are pushed, notices sent. Nothing of it
 * changes what the command ends with. A check is told to nobody but who gave it.
 */
class RunCompletionHooks {

	private final ConfigurableApplicationContext context;

	private final Notifier notices;

	private final String command;

	private final @Nullable String input;

	private final boolean check;

	private final PrintWriter err;

	private final long begun = System.nanoTime();

	/**
	 * Gets ready before the run begins.
	 * @throws org.leadupdate.http.ConnectionSettingsException if a setting could never
	 * work
	 */
	RunCompletionHooks(ConfigurableApplicationContext context, String command, @Nullable String input, boolean check,
			PrintWriter err) {
		this.context = context;
		this.notices = Notifier.of(context.getBean(LeadUpdateProperties.class).notice(), context.getEnvironment());
		this.command = command;
		this.input = input;
		this.check = check;
		this.err = err;
	}

	/** Tells of a run that ended; of none where there was nothing to do. */
	void ended(Optional<RunOutcome> outcome) {
		int exitCode = outcome.map((ended) -> ended.exitCode().number()).orElse(0);
		guarded(() -> {
			push(outcome.map((ended) -> ended.run().identity().mode().name().toLowerCase(Locale.ROOT))
				.orElse(this.command), exitCode);
			if (isDue(exitCode)) {
				send(outcome.map(RunNotification::of).orElseGet(() -> notice(0, "There was nothing to do.")));
			}
		});
	}

	/** Tells of a command that failed before there was a run, or without its doing. */
	void failed(Errors.ErrorMessage said) {
		int exitCode = said.exitCode().number();
		guarded(() -> {
			if (isDue(exitCode)) {
				send(notice(exitCode, said.sentence()));
			}
			push(this.command, exitCode);
		});
	}

	private Notification notice(int exitCode, String sentence) {
		Environment settings = this.context.getEnvironment();
		return RunNotification.of(this.command, settings.getProperty("lead-update.job", ""),
				(this.input != null) ? this.input : settings.getProperty("lead-update.input"), exitCode, sentence);
	}

	private boolean isDue(int exitCode) {
		return !this.check && this.notices.areDue(exitCode);
	}

	private void send(Notification notice) {
		this.notices.send(notice).forEach(this.err::println);
	}

	private void push(String mode, int exitCode) {
		this.context.getBean(RunMetrics.class)
			.end(mode, exitCode, Duration.ofNanos(System.nanoTime() - this.begun), Instant.now())
			.forEach(this.err::println);
	}

	private void guarded(Runnable telling) {
		try {
			telling.run();
		}
		catch (RuntimeException ex) {
			this.err.printf("Others could not be told of the run: %s.%n", ex.getMessage());
		}
	}

}
