package org.leadupdate.purge;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.NextStep;

/**
 * What a purge removed, or would remove.
 *
 * @param before the runs that ended before this moment were to go, UTC
 * @param check whether it only looked
 * @param runs the numbers of the removed runs
 * @param rows how many results went
 * @param folders how many report folders went
 * @param bytes what was in these folders
 * @param foldersGone how many runs had no folder any more
 * @param kept the older runs that stay, and why
 * @param failed the runs whose removal could not be finished, and why
 * @param stopped whether it was stopped before its end
 */
public record PurgeOutcome(LocalDateTime before, boolean check, List<Long> runs, long rows, int folders, long bytes,
		int foldersGone, List<Left> kept, List<Left> failed, boolean stopped) {

	/**
	 * What the command ends with.
	 * @return OK unless it was stopped or could not finish
	 */
	public ExitCode exitCode() {
		if (this.stopped) {
			return ExitCode.STOPPED;
		}
		return this.failed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
	}

	/**
	 * A run that is still there.
	 *
	 * @param run its number
	 * @param reason why, as the end of a sentence that begins with the run
	 * @param next what would let it go, if there is anything
	 */
	public record Left(long run, String reason, @Nullable NextStep next) {
	}

}
