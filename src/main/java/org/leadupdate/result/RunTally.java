package org.leadupdate.result;

import java.util.List;
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
 * @param examples the first rejected rows of each problem code
 */
public record RunTally(RunCounts counts, Map<ProblemCode, Long> problems, Map<ProblemCode, Long> warnings,
		Map<String, Long> newOwners, Map<ProblemCode, List<Example>> examples) {

	/**
	 * A problem of a rejected row.
	 *
	 * @param row the number of the data row, from 1
	 * @param line the line of the file where the row begins
	 * @param message what is wrong; never holds a personal value
	 */
	public record Example(long row, long line, String message) {

	}

}
