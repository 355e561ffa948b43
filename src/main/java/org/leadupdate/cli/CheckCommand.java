package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.run.RunLauncher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks what applying an input would do. */
@Command(name = "check",
		description = { "Does the same as apply, with the same report files, but changes and locks no leads.",
				"Apply then has the same results, unless leads are changed in the meantime." },
		footer = { "", "Example: ./run.sh check sample" })
class CheckCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final InputOptions input = new InputOptions();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	CheckCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		return new JobRun(this.contexts, this.output, this.spec.commandLine()).start(this.input, RunLauncher::check);
	}

}
