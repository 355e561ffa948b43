package org.leadupdate.run;

import java.time.LocalDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.leadupdate.report.RunSummary;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunMode;

/**
 * What the history lists of a run, by the names of {@code summary.json}.
 *
 * @param run the run's number
 * @param job the job definition's name
 * @param mode what it did: apply, check or undo
 * @param dryRun whether it wrote no lead on purpose
 * @param state running, finished, failed, stopped, killed, unusable or abandoned
 * @param exitCode what it ended with, once it has ended
 * @param why why it did not finish, in a sentence
 * @param input where the input came from
 * @param org the org whose leads it touched
 * @param startedBy user@host
 * @param started when it began, UTC
 * @param ended when it ended last, UTC
 * @param rows the rows of its input, once that is read
 * @param counts what became of them, up to now
 * @param undoes the run that it undoes
 * @param corrects the run whose rejected rows it applies
 * @param undoneBy the run that has undone it
 * @param folder where its files are, absolute
 */
public record RunListItem(long run, String job, String mode, boolean dryRun, String state, @Nullable Integer exitCode,
		@Nullable String why, String input, long org, String startedBy, LocalDateTime started,
		@Nullable LocalDateTime ended, @Nullable Long rows, RunSummary.Counts counts, @Nullable Long undoes,
		@Nullable Long corrects, @Nullable Long undoneBy, String folder) {

	static RunListItem of(Run run, String state, RunCounts counts, @Nullable Long undoneBy) {
		RunMode mode = run.identity().mode();
		return new RunListItem(run.number(), run.identity().job(),
				(mode.isUndo() ? RunMode.UNDO : mode).name().toLowerCase(Locale.ROOT), mode.isCheck(), state,
				run.exitCode(), run.error(), GeneratedInput.input(run), run.identity().org(), run.startedBy(),
				run.started(), run.ended(), (run.layout() != null) ? run.layout().rows() : null,
				new RunSummary.Counts(counts.read(), counts.updated(), counts.unchanged(), counts.rejected()),
				mode.isUndo() ? run.relatedRun() : null, mode.isUndo() ? null : run.relatedRun(), undoneBy,
				run.folder());
	}

}
