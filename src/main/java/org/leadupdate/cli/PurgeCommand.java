package org.leadupdate.cli;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.leadupdate.cli.console.PurgePrinter;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.purge.Purge;
import org.leadupdate.purge.PurgeOutcome;
import org.leadupdate.run.SchemaCheck;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes runs of long ago. */
@Command(name = "purge",
		description = { "Removes runs that ended long ago: their results, job metadata and report folders.",
				"Every job's runs in the database, checks and undos too. A run that can be resumed stays.",
				"A removed run can't be undone, and its input is new again: given once more, it is applied.",
				"The same command goes on with a purge that was stopped or killed." })
class PurgeCommand implements Callable<Integer> {

	private final JobContextFactory workspace;

	@Option(names = "--older-than", paramLabel = "AGE", required = true, converter = AgeConverter.class,
			description = "How long ago a run must have ended: days (90d), weeks (13w) or hours (12h).")
	private Duration age = Duration.ZERO;

	@Option(names = "--check", description = "Say what would be removed, and remove nothing.")
	private boolean check;

	@Option(names = "--yes", description = "Don't ask; for scripts.")
	private boolean yes;

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	PurgeCommand(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.workspace.open(this.job.job, this.job.settings)) {
			context.getBean(SchemaCheck.class).run();
			return purge(context.getBean(Purge.class)).number();
		}
	}

	private ExitCode purge(Purge purge) {
		PurgePrinter printer = new PurgePrinter(this.spec.commandLine().getOut(), this.spec.commandLine().getErr());
		if (!this.yes || this.check) {
			PurgeOutcome seen = purge.look(this.age);
			if (this.check || seen.runs().isEmpty()) {
				return printer.print(seen, this.output.json);
			}
			if (!ConfirmationPrompt.ask(PurgePrinter.question(seen), "Purge removes runs for good")) {
				return ExitCode.USAGE;
			}
		}
		return printer.print(purge.purge(this.age), this.output.json);
	}

}
