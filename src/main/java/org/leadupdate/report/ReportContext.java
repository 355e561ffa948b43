package org.leadupdate.report;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;

/**
 * What a report says about a run besides its results.
 *
 * @param ended when the run ended, UTC
 * @param worked the time it worked on its rows, without interruptions
 * @param exitCode the exit code
 * @param partial whether rows have no result
 * @param why why it ended early, in a sentence, if it did and this is known
 * @param next what to do next, if there is anything
 * @param undo the step that undoes its changes, if there are any
 * @param history shows it again later
 */
public record ReportContext(LocalDateTime ended, Duration worked, int exitCode, boolean partial, @Nullable String why,
		@Nullable NextStep next, @Nullable NextStep undo, NextStep history) {

}
