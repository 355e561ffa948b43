package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts back what a run changed. */
@Command(name = "undo",
		description = {
				"Puts back what a run changed: owners and extended fields, where nobody has changed them since.",
				"What was changed since is left alone and reported (CHANGED_SINCE, exit 4).",
				"The same command resumes an undo that failed or was stopped. An undo can be undone." })
class UndoCommand implements Callable<Integer> {

	private final JobContextFactory workspace;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Option(names = "--check", description = "Say what would be put back, and write no lead.")
	private boolean check;

	@Option(names = "--again",
			description = "Look anew at what an undo that is finished has left alone, such as leads that others held.")
	private boolean again;

	@Option(names = "--yes", description = "Don't ask; for scripts.")
	private boolean yes;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	UndoCommand(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		return new JobRun(this.workspace, this.output, this.spec.commandLine()).undo(this.run, this.check, this.again,
				this::consents);
	}

	private boolean consents(Run undone) {
		return this.yes || this.check || ConfirmationPrompt.ask(question(undone), "Undo changes leads");
	}

	private static String question(Run undone) {
		long number = undone.number();
		String job = undone.identity().job();
		return undone.state().isUnfinished()
				? "Run %d of job %s is unfinished. Put back what it changed so far, and give it up?".formatted(number,
						job)
				: "Put back what run %d of job %s changed (%s)?".formatted(number, job,
						RunCounts.rows(undone.counts().updated()));
	}

}
