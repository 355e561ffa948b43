package org.leadupdate.run;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;

/**
 * What became of a command to run a job.
 *
 * @param run the run, as it is now
 * @param exitCode what the command ends with
 * @param failure why the run did not finish, in a sentence
 * @param next what to do next, if there is anything
 * @param effect what the command had to do with the run
 * @param remarks what else there is to say
 */
public record RunOutcome(Run run, ExitCode exitCode, @Nullable String failure, @Nullable NextStep next, Effect effect,
		Remarks remarks) {

	/** What a command had to do with its run. */
	public enum Effect {

		/** It worked on the run. */
		WORKED,
		/** An earlier run has done the same: nothing was done now. */
		ALREADY_APPLIED,
		/** It showed a run that was undone since. */
		UNDONE,
		/** It showed the run. */
		NONE

	}

	/**
	 * What else there is to say.
	 *
	 * @param unfinished older runs of the job that wait to be resumed
	 * @param warnings what could not be as it was asked for, in sentences
	 * @param worked how long this process worked on the run; null if it did not
	 */
	public record Remarks(List<Run> unfinished, List<String> warnings, @Nullable Duration worked) {

		static final Remarks NONE = new Remarks(List.of(), List.of(), null);

	}

	/**
	 * Whether nothing was done because an earlier run applied this input.
	 * @return true if {@link #run} is the earlier one
	 */
	public boolean alreadyApplied() {
		return this.effect == Effect.ALREADY_APPLIED;
	}

	/**
	 * Whether this command worked on the run, and could store how it ended.
	 * @return true if the list of runs has changed
	 */
	public boolean hasEnded() {
		return this.effect == Effect.WORKED && this.run.state() != RunState.RUNNING;
	}

	/**
	 * Whether the summary in the folder of the run is of this command.
	 * @return true if the report was written at the end of it
	 */
	public boolean hasReport() {
		boolean ended = this.run.state() == RunState.FINISHED
				|| (this.run.state() == RunState.STOPPED && this.exitCode != ExitCode.FAILED);
		return this.run.layout() != null && (ended || this.effect != Effect.WORKED);
	}

	/**
	 * Older runs of the job that wait to be resumed.
	 * @return the runs
	 */
	public List<Run> unfinished() {
		return this.remarks.unfinished();
	}

	/**
	 * What could not be as it was asked for.
	 * @return sentences
	 */
	public List<String> warnings() {
		return this.remarks.warnings();
	}

	/**
	 * The run as the history lists it.
	 * @return its entry
	 */
	public RunListItem entry() {
		return RunListItem.of(this.run, this.run.state().toString(), this.run.counts(), null);
	}

	/**
	 * Restores what the run changed.
	 * @return the step, or null where there is nothing to restore
	 */
	public @Nullable NextStep undo() {
		return (this.effect == Effect.UNDONE) ? null : NextSteps.undo(this.run, this.run.counts());
	}

	/**
	 * Whether the run went over an input that the program generated.
	 * @return true if there is no file that its user can correct
	 */
	public boolean isGenerated() {
		return GeneratedSettings.isGenerated(this.run);
	}

}
