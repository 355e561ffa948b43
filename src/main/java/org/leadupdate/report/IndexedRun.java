package org.leadupdate.report;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;

/**
 * A run as the page of all runs lists it.
 *
 * @param run the run
 * @param input where its input came from
 * @param state its state as it is now: running or killed, too
 * @param counts its rows up to now
 * @param worked the time it worked, without interruptions; null if it has not ended
 * @param resumed whether it was interrupted and resumed
 * @param undoneBy the run that has undone it
 * @param next what finishes it, if it is unfinished
 */
public record IndexedRun(Run run, String input, String state, RunCounts counts, @Nullable Duration worked,
		boolean resumed, @Nullable Long undoneBy, @Nullable NextStep next) {

}
