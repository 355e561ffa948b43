package org.leadupdate.result;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Problem;
import org.leadupdate.lead.RawRow;

/**
 * The problems of a row.
 *
 * @param row the number of the data row, from 1
 * @param line the line of the file where the row begins
 * @param outcome its result
 * @param problems its problems; its warnings if it was applied
 * @param sourceRow the original row, if it was rejected
 */
public record RowProblems(long row, long line, Outcome outcome, List<Problem> problems, @Nullable RawRow sourceRow) {

	static RowProblems of(RowResult result) {
		return new RowProblems(result.row(), result.line(), result.outcome(), result.problems(), result.sourceRow());
	}

	/** The same, with more of its source. */
	RowProblems withMore(byte[] more) {
		byte[] before = Objects.requireNonNull(this.sourceRow).bytes();
		byte[] both = Arrays.copyOf(before, before.length + more.length);
		System.arraycopy(more, 0, both, before.length, more.length);
		return new RowProblems(this.row, this.line, this.outcome, this.problems, new RawRow(both));
	}

	/**
	 * Whether the row was not applied.
	 * @return true if the problems are why it was rejected, false if they are warnings
	 */
	public boolean isRejected() {
		return this.outcome == Outcome.REJECTED;
	}

}
