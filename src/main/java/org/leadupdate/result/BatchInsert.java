package org.leadupdate.result;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.RawRow;

/** Inserts results as a JDBC batch, which every database can do. */
final class BatchInsert implements ResultInsert {

	private final JdbcTemplate jdbc;

	BatchInsert(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void insert(long run, List<RowResult> results) {
		this.jdbc.batchUpdate("""
				INSERT INTO lead_update_result (run_id, row_no, line, lead_id, result, problems, previous_owner,
				    owner, changes, fields_after, last_updated_on, last_updated_by, source_row)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", results, results.size(),
				(statement, result) -> bind(statement, run, result));
	}

	private static void bind(PreparedStatement statement, long run, RowResult result) throws SQLException {
		statement.setLong(1, run);
		statement.setLong(2, result.row());
		statement.setLong(3, result.line());
		statement.setObject(4, result.leadId(), Types.BIGINT);
		statement.setString(5, result.outcome().name());
		statement.setString(6, ProblemsJson.write(result.problems()));
		statement.setString(7, result.previousOwner());
		statement.setString(8, result.owner());
		statement.setString(9, ChangesJson.write(result.changes()));
		statement.setString(10, json(result.fieldsAfter()));
		statement.setString(11, Moment.text(result.lastUpdatedOn()));
		statement.setObject(12, result.lastUpdatedBy(), Types.BIGINT);
		statement.setBytes(13, bytes(result.sourceRow()));
	}

	private static @Nullable String json(@Nullable ExtendedFields fields) {
		return (fields != null) ? fields.json() : null;
	}

	private static byte @Nullable [] bytes(@Nullable RawRow row) {
		return (row != null) ? row.bytes() : null;
	}

}
