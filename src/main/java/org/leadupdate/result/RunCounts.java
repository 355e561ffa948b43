package org.leadupdate.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a run by result.
 *
 * @param updated rows that changed a lead
 * @param unchanged rows whose lead already had all values
 * @param rejected rows with problems
 */
public record RunCounts(long updated, long unchanged, long rejected) {

	/** No row at all. */
	public static final RunCounts NONE = new RunCounts(0, 0, 0);

	static RunCounts of(List<RowResult> results) {
		Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
		results.forEach((result) -> counts.merge(result.outcome(), 1L, Long::sum));
		return new RunCounts(counts.getOrDefault(Outcome.UPDATED, 0L), counts.getOrDefault(Outcome.UNCHANGED, 0L),
				counts.getOrDefault(Outcome.REJECTED, 0L));
	}

	/**
	 * All rows that have a result.
	 * @return the sum
	 */
	public long read() {
		return this.updated + this.unchanged + this.rejected;
	}

	/**
	 * Formats the counts.
	 * @return such as {@code 29 rows, 13 updated, 1 unchanged, 15 rejected}
	 */
	public String text() {
		return "%s, %,d updated, %,d unchanged, %,d rejected".formatted(rows(read()), this.updated, this.unchanged,
				this.rejected);
	}

	/**
	 * Formats a number of rows.
	 * @param number the number
	 * @return such as {@code 1 row} or {@code 1,000 rows}
	 */
	public static String rows(long number) {
		return "%,d %s".formatted(number, (number == 1) ? "row" : "rows");
	}

}
