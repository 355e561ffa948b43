package org.leadupdate.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a job definition. */
@Command(name = "apply", description = {
		"Reads a CSV file, validates every row, updates the leads and reports what became of each row.",
		"The same command resumes a run that failed or was stopped. An input that is applied already is not applied again." })
class ApplyCommand implements Callable<Integer> {

	private final JobContextFactory workspace;

	@Mixin
	private final InputOptions input = new InputOptions();

	@Option(names = "--again", description = "Apply the input anew though a run has applied it already.")
	private boolean again;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ApplyCommand(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		return new JobRun(this.workspace, this.output, this.spec.commandLine()).start(this.input,
				(launcher, file) -> launcher.apply(file, this.again));
	}

}
