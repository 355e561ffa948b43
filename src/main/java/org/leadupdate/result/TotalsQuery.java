package org.leadupdate.result;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts a run's results, in two readings of their table: one by the owner after each
 * row, one by the owner before. A single one, by both, would make a group of every pair
 * of owners, and takes ten times as long.
 */
final class TotalsQuery {

	private static final Comparator<OwnerMoves> MOST_FIRST = Comparator.comparingLong(OwnerMoves::moves)
		.reversed()
		.thenComparing(OwnerMoves::name);

	private final JdbcTemplate jdbc;

	TotalsQuery(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	RunTotals of(long run) {
		Sum sum = new Sum();
		this.jdbc.query("""
				SELECT result, owner_after, moved, COUNT(*), COUNT(problems) FROM (
				    SELECT result, COALESCE(owner, '') AS owner_after, problems,
				        CASE WHEN result = 'UPDATED' AND COALESCE(owner, '') <> COALESCE(previous_owner, '')
				            THEN 1 ELSE 0 END AS moved
				    FROM lead_update_result WHERE run_id = ?) after_run
				GROUP BY result, owner_after, moved""", (row) -> {
			sum.add(Outcome.valueOf(row.getString(1)), row.getLong(4), row.getLong(5));
			if (row.getInt(3) == 1) {
				sum.owner(new OwnerMoves(row.getString(2), row.getLong(4), 0));
			}
		}, run);
		if (!sum.owners.isEmpty()) {
			this.jdbc.query("""
					SELECT COALESCE(previous_owner, ''), COUNT(*) FROM lead_update_result
					WHERE run_id = ? AND result = 'UPDATED' AND COALESCE(owner, '') <> COALESCE(previous_owner, '')
					GROUP BY COALESCE(previous_owner, '')""", (row) -> {
				sum.owner(new OwnerMoves(row.getString(1), 0, row.getLong(2)));
			}, run);
		}
		return sum.totals();
	}

	private static final class Sum {

		private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

		private final Map<String, OwnerMoves> owners = new HashMap<>();

		private long withProblems;

		void add(Outcome outcome, long rows, long rowsWithProblems) {
			this.counts.merge(outcome, rows, Long::sum);
			this.withProblems += rowsWithProblems;
		}

		void owner(OwnerMoves moves) {
			this.owners.merge(moves.name(), moves, (one, other) -> new OwnerMoves(one.name(),
					one.gained() + other.gained(), one.lost() + other.lost()));
		}

		RunTotals totals() {
			List<OwnerMoves> mostFirst = this.owners.values().stream().sorted(MOST_FIRST).toList();
			return new RunTotals(
					new RunCounts(count(Outcome.UPDATED), count(Outcome.UNCHANGED), count(Outcome.REJECTED)),
					this.withProblems, mostFirst);
		}

		private long count(Outcome outcome) {
			return this.counts.getOrDefault(outcome, 0L);
		}

	}

}
