package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.cli.console.RunPrinter;
import org.leadupdate.run.RunOutcome;
import org.leadupdate.run.RunService;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives an unfinished run up. */
@Command(name = "abandon", description = { "Gives an unfinished run up for good. What it applied stays applied.",
		"Its input may then be applied anew, from its first row." })
class AbandonCommand implements Callable<Integer> {

	private final JobContextFactory workspace;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	AbandonCommand(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.run.open(this.workspace)) {
			RunOutcome outcome = context.getBean(RunService.class).abandon(this.run.number);
			new RunPrinter(this.spec.commandLine().getOut(), this.spec.commandLine().getErr()).print(outcome,
					this.output.json);
			return outcome.exitCode().number();
		}
	}

}
