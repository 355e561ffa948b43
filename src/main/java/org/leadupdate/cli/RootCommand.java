package org.leadupdate.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands; without a command, runs the demonstration. */
@Command(name = "run.sh", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
		versionProvider = ProgramVersion.class,
		description = { "Updates leads in bulk from a CSV file.",
				"Without a command, runs the demonstration: applies the sample updates to the embedded database." },
		synopsisSubcommandLabel = "COMMAND",
		subcommands = { AbandonCommand.class, ApplyCommand.class, ChangesCommand.class, CheckCommand.class,
				CompletionCommand.class, DoctorCommand.class, FieldsCommand.class, HistoryCommand.class,
				InitCommand.class, JobsCommand.class, MigrateCommand.class, PurgeCommand.class, ReassignCommand.class,
				ReportCommand.class, ResumeCommand.class, SeedCommand.class, UndoCommand.class, WorkerCommand.class },
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:every row updated or unchanged", "1:wrong usage or configuration", "2:input unusable",
				"3:database or disk failed (same command resumes)", "4:some rows rejected",
				"5:stopped (same command resumes)", "6:more rejected than allowed", "7:busy" },
		footer = { "", "Example: ./run.sh check sample" })
class RootCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	RootCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		return new Demonstration(this.contexts, this.output, this.spec.commandLine()).run();
	}

}
