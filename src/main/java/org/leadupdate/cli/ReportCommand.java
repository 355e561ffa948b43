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

/** Writes the report of a run again. */
@Command(name = "report",
		description = "Writes the report files of a run again, from the database into the run's folder.",
		footer = { "", "Example: ./run.sh report 3 --job sample" })
class ReportCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ReportCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.run.open(this.contexts)) {
			RunOutcome outcome = context.getBean(RunService.class).report(this.run.number);
			new RunPrinter(this.spec.commandLine().getOut(), this.spec.commandLine().getErr()).print(outcome,
					this.output.json);
			RunCompletionHooks.refreshIndex(context, outcome);
			return outcome.exitCode().number();
		}
	}

}
