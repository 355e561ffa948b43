package org.leadupdate.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a job definition. */
@Command(name = "apply", description = {
		"Reads a CSV file, validates every row, updates the leads and reports the result of each row.",
		"The same command resumes a run that failed or was stopped. An already applied input is not applied again." },
		footer = { "", "Example: ./run.sh apply sample --set lead-update.max-rejected=20" })
class ApplyCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final InputOptions input = new InputOptions();

	@Option(names = "--again", description = "Apply the input again even if a run has already applied it.")
	private boolean again;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ApplyCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		return new JobRun(this.contexts, this.output, this.spec.commandLine()).start(this.input,
				(launcher, file) -> launcher.apply(file, this.again));
	}

}
