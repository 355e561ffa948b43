package org.leadupdate.result;

import java.util.ArrayDeque;
import java.util.Deque;

import org.springframework.jdbc.core.JdbcTemplate;

/** When the rows of an earlier version's run were processed, second by second. */
final class OldPeriods {

	private final Deque<Second> seconds = new ArrayDeque<>();

	private ChunkResults.Period last;

	private long left;

	private OldPeriods(ResultConversion.OldRun run) {
		this.last = new ChunkResults.Period(run.started(), run.started());
	}

	static OldPeriods read(JdbcTemplate jdbc, ResultConversion.OldRun run) {
		OldPeriods periods = new OldPeriods(run);
		jdbc.query("""
				SELECT began, at_second, SUM(rows_done) FROM lead_update_throughput WHERE run_id = ?
				GROUP BY began, at_second ORDER BY began, at_second""", (row) -> {
			periods.seconds.add(new Second(new ChunkResults.Period(row.getLong(1), row.getLong(2)), row.getLong(3)));
		}, run.number());
		return periods;
	}

	/** When the last of the next rows was processed. */
	ChunkResults.Period skip(long rows) {
		this.left -= rows;
		while (this.left < 0 && !this.seconds.isEmpty()) {
			Second second = this.seconds.remove();
			this.last = second.when();
			this.left += second.rows();
		}
		return this.last;
	}

	private record Second(ChunkResults.Period when, long rows) {

	}

}
