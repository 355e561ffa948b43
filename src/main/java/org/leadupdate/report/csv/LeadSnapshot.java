package org.leadupdate.report.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.result.RowResultMapper;

/** The columns of a lead that a run never changes. */
record LeadSnapshot(@Nullable Long userId, @Nullable String type, @Nullable String leadFor, @Nullable String status,
		@Nullable LocalDateTime nextFollowUp, @Nullable LocalDateTime createdOn, @Nullable Long createdBy,
		@Nullable Long orgSourceId) {

	/**
	 * The columns of {@code leads l}; a query selects them right after those of the
	 * result.
	 */
	static final String COLUMNS = """
			l.user_id, l.type, l.lead_for, l.status, l.next_follow_up, l.created_on, l.created_by,
			l.org_source_id""";

	static LeadSnapshot of(ResultSet row) throws SQLException {
		int column = RowResultMapper.WIDTH;
		return new LeadSnapshot(number(row, column + 1), row.getString(column + 2), row.getString(column + 3),
				row.getString(column + 4), time(row, column + 5), time(row, column + 6), number(row, column + 7),
				number(row, column + 8));
	}

	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : number;
	}

	private static @Nullable LocalDateTime time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, LocalDateTime.class);
	}

}
