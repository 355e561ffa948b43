package org.leadupdate.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.StoredTime;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.RawRow;

import org.springframework.jdbc.core.RowMapper;

/**
 * Maps a result of an earlier version, with the rest of its lead as that is now: the
 * earlier version's report showed it so, too.
 */
final class OldResultMapper implements RowMapper<RowResult> {

	/** Its parameters: the org, the run, the last row before, the number of rows. */
	static final String SELECT = """
			SELECT r.row_no, r.line, r.lead_id, r.result, r.problems, r.previous_owner, r.owner, r.changes,
			    r.fields_after, r.last_updated_on, r.last_updated_by, r.source_row, l.user_id, l.type, l.lead_for,
			    l.status, l.next_follow_up, l.created_on, l.created_by, l.org_source_id
			FROM lead_update_result r
			LEFT JOIN leads l ON l.id = r.lead_id AND l.org_id = ?
			WHERE r.run_id = ? AND r.row_no > ?
			ORDER BY r.run_id, r.row_no LIMIT ?""";

	@Override
	public RowResult mapRow(ResultSet row, int number) throws SQLException {
		String fields = row.getString(9);
		byte[] source = row.getBytes(12);
		return new RowResult(row.getLong(1), row.getLong(2), number(row, 3), Outcome.valueOf(row.getString(4)),
				ProblemsJson.read(row.getString(5)), row.getString(6), row.getString(7),
				ChangesJson.read(row.getString(8)), (fields != null) ? ExtendedFields.of(fields) : null,
				row.getObject(10, LocalDateTime.class), number(row, 11), (fields != null) ? details(row) : null,
				(source != null) ? new RawRow(source) : null);
	}

	private static LeadDetails details(ResultSet row) throws SQLException {
		return new LeadDetails(row.getString(13), row.getString(14), row.getString(15), row.getString(16),
				StoredTime.of(row, 17), StoredTime.of(row, 18), row.getString(19), row.getString(20));
	}

	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : number;
	}

}
