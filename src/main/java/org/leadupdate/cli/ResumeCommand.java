package org.leadupdate.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finishes an unfinished run. */
@Command(name = "resume",
		description = { "Finishes a run that failed, was stopped or was killed.",
				"Its input file is no longer needed, unless the run's folder is lost too." },
		footer = { "", "Example: ./run.sh resume 3 --job sample" })
class ResumeCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ResumeCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		return new JobRun(this.contexts, this.output, this.spec.commandLine()).resume(this.run);
	}

}
