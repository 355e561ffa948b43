package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Undoes the changes of a run. */
@Command(name = "undo",
		description = {
				"Undoes the changes of a run: restores owners and extended fields that have not been changed since.",
				"Values that were changed since are skipped and reported (CHANGED_SINCE, exit 4).",
				"The same command resumes an undo that failed or was stopped. An undo can be undone." },
		footer = { "", "Example: ./run.sh undo 3 --check" })
class UndoCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Mixin
	private final CheckOption check = new CheckOption();

	@Option(names = "--again", description = "Retry what a finished undo has skipped, such as locked leads.")
	private boolean again;

	@Mixin
	private final ConfirmationPrompt confirmation = new ConfirmationPrompt();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	UndoCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		return new JobRun(this.contexts, this.output, this.spec.commandLine()).undo(this.run, this.check.check,
				this.again, this::confirm);
	}

	private boolean confirm(Run undone) {
		return this.check.check || this.confirmation.ask(question(undone), "Undo changes leads");
	}

	private static String question(Run undone) {
		long number = undone.number();
		String job = undone.identity().job();
		return undone.state().isUnfinished()
				? "Run %d of job %s is unfinished. Undo its changes so far, and abandon it?".formatted(number, job)
				: "Undo the changes of run %d of job %s (%s)?".formatted(number, job,
						RunCounts.rows(undone.counts().updated()));
	}

}
