package org.leadupdate.result;

import java.util.List;

/**
 * What the database counts of a run's results.
 *
 * @param counts rows by outcome
 * @param withProblems rows that have problems or, where they were applied, warnings
 * @param owners who gained and who lost leads, those with most moves first
 */
public record RunTotals(RunCounts counts, long withProblems, List<OwnerMoves> owners) {

}
