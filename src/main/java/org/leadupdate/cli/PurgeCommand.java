package org.leadupdate.cli;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.leadupdate.cli.console.PurgePrinter;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.purge.Purge;
import org.leadupdate.purge.PurgeOutcome;
import org.leadupdate.run.RunIndex;
import org.leadupdate.run.SchemaCheck;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes old runs. */
@Command(name = "purge",
		description = { "Removes old runs: their results, job metadata and report folders.",
				"Includes the runs of all jobs in the database, and checks and undos. Resumable runs are kept.",
				"A removed run can't be undone, and its input counts as new: it can be applied again.",
				"The same command resumes a purge that was stopped or killed." },
		footer = { "", "Example: ./run.sh purge --older-than 90d --check" })
class PurgeCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Option(names = "--older-than", paramLabel = "AGE", required = true, converter = AgeConverter.class,
			description = "The minimum age of a run since its end: days (90d), weeks (13w) or hours (12h).")
	private Duration age = Duration.ZERO;

	@Mixin
	private final CheckOption check = new CheckOption();

	@Mixin
	private final ConfirmationPrompt confirmation = new ConfirmationPrompt();

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	PurgeCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job.job, this.job.settings.values())) {
			context.getBean(SchemaCheck.class).checkTables();
			int exitCode = purge(context.getBean(Purge.class)).number();
			context.getBean(RunIndex.class).refresh(context.getBean(LeadUpdateProperties.class).reportFolder());
			return exitCode;
		}
	}

	private ExitCode purge(Purge purge) {
		PurgePrinter printer = new PurgePrinter(this.spec.commandLine().getOut(), this.spec.commandLine().getErr());
		if (this.check.check || this.confirmation.isNeeded()) {
			PurgeOutcome preview = purge.preview(this.age);
			if (this.check.check || preview.runs().isEmpty()) {
				return printer.print(preview, this.output.json);
			}
			if (!this.confirmation.ask(PurgePrinter.question(preview), "Purge removes runs for good")) {
				return ExitCode.USAGE;
			}
		}
		return printer.print(purge.purge(this.age), this.output.json);
	}

}
