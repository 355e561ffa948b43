package org.leadupdate.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.cli.console.ProgressDisplay;
import org.leadupdate.cli.console.RunPrinter;
import org.leadupdate.cli.console.StatusLine;
import org.leadupdate.cli.error.Errors;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.input.InputFile;
import org.leadupdate.reassign.Reassigner;
import org.leadupdate.reassign.Reassignment;
import org.leadupdate.result.Run;
import org.leadupdate.run.InputLocator;
import org.leadupdate.run.RunLauncher;
import org.leadupdate.run.RunOutcome;
import org.leadupdate.run.RunService;
import org.leadupdate.run.SchemaCheck;
import org.leadupdate.undo.UndoLauncher;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;

/** Runs a job, and prints its outcome. */
class JobRun {

	private final JobContextFactory contexts;

	private final OutputOptions output;

	private final CommandLine commandLine;

	JobRun(JobContextFactory contexts, OutputOptions output, CommandLine commandLine) {
		this.contexts = contexts;
		this.output = output;
		this.commandLine = commandLine;
	}

	int start(InputOptions options, Start start) {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(options.job, options.settings())) {
			return start(context, options.input(), start);
		}
	}

	int start(ConfigurableApplicationContext context, @Nullable String input, Start start) {
		return report(context, input, isCheck(), () -> {
			checkDatabase(context);
			Optional<InputFile> file = context.getBean(InputLocator.class).locate(input);
			if (file.isEmpty()) {
				nothingToDo("There is no input, which this job allows. Nothing to do.");
			}
			return file
				.map((found) -> withProgress(context, () -> start.launch(context.getBean(RunLauncher.class), found)));
		});
	}

	private static void checkDatabase(ConfigurableApplicationContext context) {
		SchemaCheck schema = context.getBean(SchemaCheck.class);
		schema.checkTables();
		schema.checkLeads();
	}

	private boolean isCheck() {
		return this.commandLine.getCommandName().equals("check");
	}

	/** Restores what a run changed. */
	int undo(RunOptions options, boolean check, boolean again, Predicate<Run> consent) {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = options.open(this.contexts)) {
			context.getBean(SchemaCheck.class).checkLeads();
			if (!consent.test(context.getBean(RunService.class).undoable(options.number))) {
				this.commandLine.getErr().println("Nothing was changed.");
				return ExitCode.USAGE.number();
			}
			return report(context, "run " + options.number, check, () -> Optional.of(withProgress(context,
					() -> context.getBean(UndoLauncher.class).undo(options.number, check, again))));
		}
	}

	/** Resumes a run, by the job definition and the settings that it began with. */
	int resume(RunOptions options) {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = options.openWithOriginalSettings(this.contexts)) {
			return report(context, "run " + options.number, false, () -> {
				checkDatabase(context);
				return Optional
					.of(withProgress(context, () -> context.getBean(RunLauncher.class).resume(options.number)));
			});
		}
	}

	/** Reassigns leads. */
	int reassign(String job, Map<String, String> settings, Reassignment asked, boolean check) {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(job, settings)) {
			return report(context, "leads of " + asked.from(), check, () -> reassign(context, asked, check));
		}
	}

	private Optional<RunOutcome> reassign(ConfigurableApplicationContext context, Reassignment asked, boolean check) {
		checkDatabase(context);
		Reassigner reassigner = context.getBean(Reassigner.class);
		Optional<RunOutcome> outcome = withProgress(context,
				() -> reassigner.reassign(asked, check, (shares) -> print(asked, shares)));
		if (outcome.isEmpty()) {
			nothingToDo("%s has no such leads. Nothing to do.".formatted(asked.from()));
		}
		return outcome;
	}

	private void print(Reassignment asked, Map<String, Integer> shares) {
		if (!this.output.quiet) {
			shares.forEach((owner, count) -> this.commandLine.getErr()
				.printf("%,d %s from %s to %s.%n", count, (count == 1) ? "lead goes" : "leads go", asked.from(),
						owner));
		}
	}

	/** Prints the outcome, and notifies those that the job definition names. */
	private int report(ConfigurableApplicationContext context, @Nullable String input, boolean check,
			Supplier<Optional<RunOutcome>> command) {
		RunCompletionHooks after = new RunCompletionHooks(context, this.commandLine.getCommandName(), input, check,
				this.commandLine.getErr());
		try {
			Optional<RunOutcome> outcome = command.get();
			outcome.ifPresent(this::print);
			after.ended(outcome);
			return outcome.map((ended) -> ended.exitCode().number()).orElse(0);
		}
		catch (RuntimeException | Error ex) {
			after.failed(Errors.toMessage(ex, this.contexts.databaseErrors()));
			throw ex;
		}
	}

	/** Whoever asked for JSON gets it in any case. */
	private void nothingToDo(String sentence) {
		this.commandLine.getErr().println(sentence);
		if (this.output.json) {
			JsonOut.print(new Nothing(ExitCode.OK.number(), sentence), this.commandLine.getOut());
		}
	}

	/** What is printed of a command without a run. */
	private record Nothing(int exitCode, String message) {
	}

	private void print(RunOutcome outcome) {
		new RunPrinter(this.commandLine.getOut(), this.commandLine.getErr()).print(outcome, this.output.json);
	}

	private <T> T withProgress(ConfigurableApplicationContext context, Supplier<T> command) {
		this.contexts.stopOnSignal(context);
		if (this.output.quiet) {
			return command.get();
		}
		ProgressDisplay display = display(context);
		try {
			return command.get();
		}
		finally {
			display.close();
		}
	}

	private ProgressDisplay display(ConfigurableApplicationContext context) {
		RunProgress progress = context.getBean(RunProgress.class);
		StatusLine line = this.contexts.statusLine();
		return (line != null) ? ProgressDisplay.bar(progress, line)
				: ProgressDisplay.lines(progress, context.getBean(LeadUpdateProperties.class).progressInterval());
	}

	/** What is to be done with the input. */
	interface Start {

		RunOutcome launch(RunLauncher launcher, InputFile file);

	}

}
