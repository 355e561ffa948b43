package org.leadupdate.result;

import java.util.Map;

import org.leadupdate.lead.ProblemCode;

/**
 * The results of a run, counted.
 *
 * @param counts rows by outcome
 * @param problems rejected rows by problem code; a row with two codes counts in both
 * @param warnings other rows by the code of their warnings, counted alike
 * @param newOwners rows that gave their lead another owner, by that owner; an empty name
 * stands for none
 */
public record RunTally(RunCounts counts, Map<ProblemCode, Long> problems, Map<ProblemCode, Long> warnings,
		Map<String, Long> newOwners) {

}
