package org.leadupdate.report;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;

/**
 * What a report says of a run that its results do not tell.
 *
 * @param ended when the run ended, UTC
 * @param worked how long it worked on its rows, without the time it lay unfinished
 * @param exitCode what it ends with
 * @param partial whether rows are left without a result
 * @param why why it ended early, in a sentence, if it did and told
 * @param next what to do next, if there is anything
 * @param undo restores what it changed, if it changed anything
 * @param history shows it again later
 */
public record ReportContext(LocalDateTime ended, Duration worked, int exitCode, boolean partial, @Nullable String why,
		@Nullable NextStep next, @Nullable NextStep undo, NextStep history) {

}
