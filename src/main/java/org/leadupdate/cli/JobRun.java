package org.leadupdate.cli;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputFile;
import org.leadupdate.job.ExitCode;
import org.leadupdate.job.InputLocator;
import org.leadupdate.job.LeadUpdateProperties;
import org.leadupdate.job.PastRuns;
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
	int undo(RunOptions options, boolean check, Predicate<Run> consent) {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = options.open(this.workspace)) {
			if (!consent.test(context.getBean(PastRuns.class).find(options.number))) {
				return ExitCode.USAGE.number();
			}
			return launch(context, (launcher) -> launcher.undo(options.number, check));
		}
	}

	/** Goes on with a run, by the job definition that it began with. */
	int resume(RunOptions options) {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = options.open(this.workspace)) {
			return launch(context, (launcher) -> launcher.resume(options.number));
		}
	}

	private int launch(ConfigurableApplicationContext context, Function<RunLauncher, RunOutcome> command) {
		RunOutcome outcome = watched(context, command);
		new RunPrinter(this.commandLine.getOut(), this.commandLine.getErr()).print(outcome, this.output.json);
		return outcome.exitCode().number();
	}

	private RunOutcome watched(ConfigurableApplicationContext context, Function<RunLauncher, RunOutcome> command) {
		RunLauncher launcher = context.getBean(RunLauncher.class);
		if (this.output.quiet) {
			return command.apply(launcher);
		}
		ProgressLines lines = new ProgressLines(context.getBean(RunProgress.class), this.commandLine.getErr(),
				context.getBean(LeadUpdateProperties.class).progressInterval());
		try {
			return command.apply(launcher);
		}
		finally {
			lines.close();
		}
	}

	/** What is to be done with the input. */
	interface Start {

		RunOutcome launch(RunLauncher launcher, InputFile file);

	}

}
