package org.leadupdate.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.RawRow;

import org.springframework.jdbc.core.RowMapper;

/** Maps the first columns of a query to a {@link RowResult}. */
public final class RowResultMapper implements RowMapper<RowResult> {

	/**
	 * The columns of {@code lead_update_result r} that it reads; a query selects them
	 * first.
	 */
	public static final String COLUMNS = """
			r.row_no, r.line, r.lead_id, r.result, r.problems, r.previous_owner, r.owner, r.changes,
			r.fields_after, r.last_updated_on, r.last_updated_by""";

	/** The number of these columns, including the source. */
	public static final int WIDTH = 12;

	@Override
	public RowResult mapRow(ResultSet row, int number) throws SQLException {
		return new RowResult(row.getLong(1), row.getLong(2), number(row, 3), Outcome.valueOf(row.getString(4)),
				ProblemsJson.read(row.getString(5)), row.getString(6), row.getString(7),
				ChangesJson.read(row.getString(8)), fields(row.getString(9)), row.getObject(10, LocalDateTime.class),
				number(row, 11), source(row.getBytes(12)));
	}

	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : number;
	}

	private static @Nullable ExtendedFields fields(@Nullable String json) {
		return (json != null) ? ExtendedFields.of(json) : null;
	}

	static @Nullable RawRow source(byte @Nullable [] bytes) {
		return (bytes != null) ? new RawRow(bytes) : null;
	}

}
