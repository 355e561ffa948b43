package org.leadupdate.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputFile;
import org.leadupdate.job.ExitCode;
import org.leadupdate.job.InputLocator;
import org.leadupdate.job.LeadUpdateProperties;
import org.leadupdate.job.PastRuns;
import org.leadupdate.job.Reassigner;
import org.leadupdate.job.Reassignment;
import org.leadupdate.job.RunLauncher;
import org.leadupdate.job.RunOutcome;
import org.leadupdate.job.RunProgress;
import org.leadupdate.job.SchemaCheck;

import org.leadupdate.result.Run;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;

/** Runs a job, and prints what it came to. */
class JobRun {

	private final Workspace workspace;

	private final OutputOptions output;

	private final CommandLine commandLine;

	JobRun(Workspace workspace, OutputOptions output, CommandLine commandLine) {
		this.workspace = workspace;
		this.output = output;
		this.commandLine = commandLine;
	}

	int start(InputOptions options, Start start) {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.workspace.open(options.job, options.settings)) {
			context.getBean(SchemaCheck.class).run();
			return start(context, options.input(), start);
		}
	}

	int start(ConfigurableApplicationContext context, @Nullable String input, Start start) {
		Optional<InputFile> file = context.getBean(InputLocator.class).locate(input);
		if (file.isEmpty()) {
			this.commandLine.getErr().println("There is no input, which this job allows. Nothing to do.");
			return 0;
		}
		return launch(context, (launcher) -> start.launch(launcher, file.get()));
	}

	/** Puts back what a run changed. */
	int undo(RunOptions options, boolean check, boolean again, Predicate<Run> consent) {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = options.open(this.workspace)) {
			if (!consent.test(context.getBean(PastRuns.class).undoable(options.number))) {
				this.commandLine.getErr().println("Nothing was changed.");
				return ExitCode.USAGE.number();
			}
			return launch(context, (launcher) -> launcher.undo(options.number, check, again));
		}
	}

	/** Goes on with a run, by the job definition that it began with. */
	int resume(RunOptions options) {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = options.open(this.workspace)) {
			return launch(context, (launcher) -> launcher.resume(options.number));
		}
	}

	/** Shares leads out. */
	int reassign(String job, Map<String, String> settings, Reassignment asked, boolean check) {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.workspace.open(job, settings)) {
			context.getBean(SchemaCheck.class).run();
			Reassigner reassigner = context.getBean(Reassigner.class);
			Optional<RunOutcome> outcome = watched(context,
					(launcher) -> reassigner.reassign(asked, check, (shares) -> tell(asked, shares)));
			if (outcome.isEmpty()) {
				this.commandLine.getErr().printf("%s has no such leads. Nothing to do.%n", asked.from());
				return 0;
			}
			return print(outcome.get());
		}
	}

	private void tell(Reassignment asked, Map<String, Integer> shares) {
		if (!this.output.quiet) {
			shares.forEach((owner, count) -> this.commandLine.getErr()
				.printf("%,d %s from %s to %s.%n", count, (count == 1) ? "lead goes" : "leads go", asked.from(),
						owner));
		}
	}

	private int launch(ConfigurableApplicationContext context, Function<RunLauncher, RunOutcome> command) {
		return print(watched(context, command));
	}

	private int print(RunOutcome outcome) {
		new RunPrinter(this.commandLine.getOut(), this.commandLine.getErr()).print(outcome, this.output.json);
		return outcome.exitCode().number();
	}

	private <T> T watched(ConfigurableApplicationContext context, Function<RunLauncher, T> command) {
		RunLauncher launcher = context.getBean(RunLauncher.class);
		if (this.output.quiet) {
			return command.apply(launcher);
		}
		ProgressDisplay display = display(context);
		try {
			return command.apply(launcher);
		}
		finally {
			display.close();
		}
	}

	private ProgressDisplay display(ConfigurableApplicationContext context) {
		RunProgress progress = context.getBean(RunProgress.class);
		StatusLine line = this.workspace.statusLine();
		return (line != null) ? new ProgressBars(progress, line)
				: new ProgressLines(progress, context.getBean(LeadUpdateProperties.class).progressInterval());
	}

	/** What is to be done with the input. */
	interface Start {

		RunOutcome launch(RunLauncher launcher, InputFile file);

	}

}
