package org.leadupdate.report;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of a run that its results do not tell.
 *
 * @param ended when the run ended, UTC
 * @param worked how long it worked on its rows, without the time it lay unfinished
 * @param exitCode what it ends with
 * @param partial whether rows are left without a result
 * @param why why it ended early, in a sentence, if it did and told
 * @param next the command to give next, if there is one
 * @param undo the command that puts back what it changed, if it changed anything
 * @param history the command that tells of it again later
 */
public record ReportContext(LocalDateTime ended, Duration worked, int exitCode, boolean partial, @Nullable String why,
		@Nullable String next, @Nullable String undo, String history) {

}
