package org.leadupdate.result;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Problem;
import org.leadupdate.lead.RawRow;

/**
 * What is wrong with a row.
 *
 * @param row the number of the data row, from 1
 * @param line the line of the file where the row begins
 * @param outcome what became of it
 * @param problems its problems; its warnings if it was applied
 * @param sourceRow the row as it was read, if it was rejected
 */
public record RowProblems(long row, long line, Outcome outcome, List<Problem> problems, @Nullable RawRow sourceRow) {

	static RowProblems of(RowResult result) {
		return new RowProblems(result.row(), result.line(), result.outcome(), result.problems(), result.sourceRow());
	}

	/**
	 * Whether the row was not applied.
	 * @return true if what it has are problems, false if they are warnings
	 */
	public boolean isRejected() {
		return this.outcome == Outcome.REJECTED;
	}

}
