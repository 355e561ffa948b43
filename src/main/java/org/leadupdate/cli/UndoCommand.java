package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.result.Run;

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

	private final Workspace workspace;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Option(names = "--check", description = "Say what would be put back, and write no lead.")
	private boolean check;

	@Option(names = "--yes", description = "Don't ask; for scripts.")
	private boolean yes;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	UndoCommand(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		return new JobRun(this.workspace, this.output, this.spec.commandLine()).undo(this.run, this.check,
				this::consents);
	}

	private boolean consents(Run undone) {
		return this.yes || this.check || Consent.ask("Put back what run %d of job %s changed (%,d rows)?"
			.formatted(undone.number(), undone.identity().job(), undone.counts().updated()), "Undo changes leads");
	}

}
