package org.leadupdate.result;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Counts what became of the values of each column. */
public final class ColumnTally {

	/** A bit for each row has to fit into memory. */
	static final long MOST_ROWS = 200_000_000;

	private static final String FIELD = "extendedFields.";

	private final Map<String, Counts> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	/** Of a page: a bit set would begin with the first row of the run. */
	private final List<Long> rejectedRows = new ArrayList<>();

	private final BitSet rejected = new BitSet();

	/** Counts a result. */
	void add(RowResult result) {
		if (result.outcome() == Outcome.REJECTED) {
			this.rejectedRows.add(result.row());
		}
		result.changes().keySet().forEach((field) -> counts(FIELD + field).changed++);
		if (result.outcome() == Outcome.UPDATED && !Objects.equals(result.previousOwner(), result.owner())) {
			counts("owner").changed++;
		}
		Map<Counts, Set<ProblemCode>> problems = new HashMap<>();
		for (Problem problem : result.problems()) {
			String column = column(problem);
			if (column != null) {
				problems.computeIfAbsent(counts(column), (first) -> EnumSet.noneOf(ProblemCode.class))
					.add(problem.code());
			}
		}
		problems.forEach((counts, codes) -> counts.add(result.outcome() == Outcome.REJECTED, codes));
	}

	/** The column whose value is to blame; null if none is. */
	private static @Nullable String column(Problem problem) {
		return switch (problem.code()) {
			case LEAD_ID_MISSING, LEAD_ID_INVALID, LEAD_NOT_FOUND, LEAD_DELETED, LEAD_LOCKED -> "leadID";
			case OWNER_NOT_FOUND, OWNER_INACTIVE -> "owner";
			case EXPECTED_OWNER_DIFFERS -> "expectedOwner";
			case LEAD_CHANGED_SINCE -> "expectedLastUpdatedOn";
			case FIELD_UNKNOWN, FIELD_NOT_AVAILABLE, FIELD_INVALID_TYPE, FIELD_INVALID_VALUE, FIELD_RULE_FAILED,
					FIELD_TOO_LONG ->
				(problem.field() == null || "expectedLastUpdatedOn".equals(problem.field())) ? problem.field()
						: FIELD + problem.field();
			default -> null;
		};
	}

	/** Adds the counts of the results that follow. */
	void add(ColumnTally following) {
		following.columns.forEach((name, counts) -> counts(name).add(counts));
		following.rejectedRows.forEach((row) -> this.rejected.set(Math.toIntExact(row)));
		this.rejected.or(following.rejected);
	}

	private Counts counts(String column) {
		return this.columns.computeIfAbsent(column, (first) -> new Counts());
	}

	/**
	 * Whether a row was rejected.
	 * @param row its number
	 * @return true if none of its values was applied
	 */
	public boolean isRejected(long row) {
		return this.rejected.get(Math.toIntExact(row));
	}

	/**
	 * What became of the values of a column.
	 * @param column the name of the column, in any case
	 * @return the counts so far
	 */
	public Counts of(String column) {
		return this.columns.getOrDefault(column, new Counts());
	}

	/** What became of the values of one column. */
	public static final class Counts {

		private long changed;

		private long rejecting;

		private long skipped;

		private final Map<ProblemCode, Long> codes = new EnumMap<>(ProblemCode.class);

		private void add(boolean rejected, Set<ProblemCode> problems) {
			if (rejected) {
				this.rejecting++;
			}
			else {
				this.skipped++;
			}
			problems.forEach((code) -> this.codes.merge(code, 1L, Long::sum));
		}

		private void add(Counts following) {
			this.changed += following.changed;
			this.rejecting += following.rejecting;
			this.skipped += following.skipped;
			following.codes.forEach((code, values) -> this.codes.merge(code, values, Long::sum));
		}

		/** The values that changed their lead. */
		public long changed() {
			return this.changed;
		}

		/** The values for which their row was rejected. */
		public long rejecting() {
			return this.rejecting;
		}

		/** The invalid values that were skipped. */
		public long skipped() {
			return this.skipped;
		}

		/** Why values were rejected or skipped: how many of each code. */
		public Map<ProblemCode, Long> codes() {
			return new EnumMap<>(this.codes);
		}

	}

}
