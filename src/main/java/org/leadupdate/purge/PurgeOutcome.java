package org.leadupdate.purge;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.NextStep;

/**
 * The outcome of a purge, or of its preview.
 *
 * @param before the time before which a run must have ended to be removed, UTC
 * @param check whether nothing was removed on purpose
 * @param runs the numbers of the removed runs
 * @param rows the number of removed results
 * @param folders the number of removed report folders
 * @param bytes the size of these folders
 * @param foldersGone the number of runs whose folder was already missing
 * @param kept the old runs that are kept, and why
 * @param failed the runs whose removal could not be finished, and why
 * @param stopped whether it was stopped before its end
 */
public record PurgeOutcome(LocalDateTime before, boolean check, List<Long> runs, long rows, int folders, long bytes,
		int foldersGone, List<KeptRun> kept, List<KeptRun> failed, boolean stopped) {

	/**
	 * The exit code of the command.
	 * @return OK unless it was stopped or could not finish
	 */
	public ExitCode exitCode() {
		if (this.stopped) {
			return ExitCode.STOPPED;
		}
		return this.failed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
	}

	/**
	 * A run that was not removed.
	 *
	 * @param run its number
	 * @param reason why, as the end of a sentence that begins with the run
	 * @param next what would let it go, if there is anything
	 */
	public record KeptRun(long run, String reason, @Nullable NextStep next) {
	}

}
