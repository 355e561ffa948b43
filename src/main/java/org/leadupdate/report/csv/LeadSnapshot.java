package org.leadupdate.report.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.StoredTime;
import org.leadupdate.result.RowResultMapper;

/**
 * The columns of a lead that a run never changes. Numbers are text: a CRM may have larger
 * ones than a long.
 *
 * @param followUps the follow-ups as JSON; null where they are in a table
 * @param statuses the log of statuses as JSON; null where it is in a table
 */
record LeadSnapshot(@Nullable String userId, @Nullable String type, @Nullable String leadFor, @Nullable String status,
		@Nullable LocalDateTime nextFollowUp, @Nullable LocalDateTime createdOn, @Nullable String createdBy,
		@Nullable String orgSourceId, @Nullable String followUps, @Nullable String statuses) {

	/**
	 * The columns of {@code leads l}; a query selects them right after those of the
	 * result.
	 */
	static final String COLUMNS = """
			l.user_id, l.type, l.lead_for, l.status, l.next_follow_up, l.created_on, l.created_by,
			l.org_source_id""";

	static LeadSnapshot of(ResultSet row) throws SQLException {
		int column = RowResultMapper.WIDTH;
		return new LeadSnapshot(row.getString(column + 1), row.getString(column + 2), row.getString(column + 3),
				row.getString(column + 4), StoredTime.of(row, column + 5), StoredTime.of(row, column + 6),
				row.getString(column + 7), row.getString(column + 8), null, null);
	}

}
