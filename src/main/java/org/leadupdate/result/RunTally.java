package org.leadupdate.result;

/**
 * The results of a run, counted.
 *
 * @param totals what the database counts
 * @param problems its rows by the codes of their problems
 */
public record RunTally(RunTotals totals, ProblemTally problems) {

}
