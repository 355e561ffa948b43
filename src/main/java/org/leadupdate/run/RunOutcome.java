package org.leadupdate.run;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.result.Run;

/**
 * What a command to run a job came to.
 *
 * @param run the run, as it is now
 * @param exitCode what the command ends with
 * @param alreadyApplied whether nothing was done because an earlier run applied this
 * input
 * @param failure why the run did not finish, in a sentence
 * @param next the command to give next, if there is one
 * @param undone whether what the run changed is put back already
 * @param unfinished older runs of the job that wait to be resumed
 * @param warnings what could not be as it was asked for, in sentences
 */
public record RunOutcome(Run run, ExitCode exitCode, boolean alreadyApplied, @Nullable String failure,
		@Nullable String next, boolean undone, List<Run> unfinished, List<String> warnings) {

	/**
	 * The run as the history tells it.
	 * @return its entry
	 */
	public RunListItem entry() {
		return RunListItem.of(this.run, this.run.state().name().toLowerCase(Locale.ROOT), this.run.counts(), null);
	}

	/**
	 * The command that puts back what the run changed.
	 * @return a line for the shell, or null where there is nothing to put back
	 */
	public @Nullable String undo() {
		return this.undone ? null : RunCompletion.undo(this.run);
	}

	/**
	 * The command that goes on with an unfinished run, under the limits it had.
	 * @param unfinished the run
	 * @return a line for the shell
	 */
	public static String resume(Run unfinished) {
		return RunCompletion.resume(unfinished, unfinished.exitCode());
	}

	/**
	 * Whether the run went over a list that the program made, and not over a file.
	 * @return true if there is no file to mend
	 */
	public boolean isOwnList() {
		return RunSettings.isOwnList(this.run);
	}

}
