package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.run.RunLauncher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what applying an input would do. */
@Command(name = "check",
		description = { "Does all that apply does, with the same report files, but writes no lead and locks none.",
				"What it predicts is what apply then does, unless somebody changes a lead in between." })
class CheckCommand implements Callable<Integer> {

	private final JobContextFactory workspace;

	@Mixin
	private final InputOptions input = new InputOptions();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	CheckCommand(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		return new JobRun(this.workspace, this.output, this.spec.commandLine()).start(this.input, RunLauncher::check);
	}

}
