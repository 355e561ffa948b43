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

/** Abandons an unfinished run. */
@Command(name = "abandon",
		description = { "Abandons an unfinished run for good. What it applied stays applied.",
				"Its input can then be applied again from its first row." },
		footer = { "", "Example: ./run.sh abandon 3 --job sample" })
class AbandonCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	AbandonCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.run.open(this.contexts)) {
			RunOutcome outcome = context.getBean(RunService.class).abandon(this.run.number);
			new RunPrinter(this.spec.commandLine().getOut(), this.spec.commandLine().getErr()).print(outcome,
					this.output.json);
			RunCompletionHooks.refreshIndex(context, outcome);
			return outcome.exitCode().number();
		}
	}

}
