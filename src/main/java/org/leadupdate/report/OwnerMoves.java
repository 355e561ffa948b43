package org.leadupdate.report;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Who gained and who lost leads by a run, counted by the database. */
final class OwnerMoves {

	private final JdbcTemplate jdbc;

	OwnerMoves(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** A line an owner, those with most moves first; an empty name stands for none. */
	List<Move> of(long run) {
		return this.jdbc.query("""
				SELECT name, SUM(gained) AS all_gained, SUM(lost) AS all_lost FROM (
				    SELECT COALESCE(owner, '') AS name, COUNT(*) AS gained, 0 AS lost FROM lead_update_result
				    WHERE run_id = ? AND result = 'UPDATED' AND COALESCE(owner, '') <> COALESCE(previous_owner, '')
				    GROUP BY COALESCE(owner, '')
				    UNION ALL
				    SELECT COALESCE(previous_owner, '') AS name, 0 AS gained, COUNT(*) AS lost FROM lead_update_result
				    WHERE run_id = ? AND result = 'UPDATED' AND COALESCE(owner, '') <> COALESCE(previous_owner, '')
				    GROUP BY COALESCE(previous_owner, '')) moves
				GROUP BY name ORDER BY SUM(gained) + SUM(lost) DESC, name""",
				(row, number) -> new Move(row.getString(1), row.getLong(2), row.getLong(3)), run, run);
	}

	record Move(String name, long gained, long lost) {

	}

}
