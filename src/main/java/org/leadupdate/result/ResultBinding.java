package org.leadupdate.result;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.RawRow;

/** Binds results to a statement that inserts them, one after the other. */
public final class ResultBinding {

	/** An insert statement for a number of rows. */
	public static final String INSERT = """
			INSERT INTO lead_update_result (run_id, row_no, line, lead_id, result, problems, previous_owner,
			    owner, changes, fields_after, last_updated_on, last_updated_by, source_row)
			VALUES %s""";

	/** The parameters of one result. */
	public static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final PreparedStatement statement;

	private final Timestamps timestamps;

	private int place = 1;

	/**
	 * Makes a binding.
	 * @param statement the statement
	 * @param timestamps how timestamps are bound to it
	 */
	public ResultBinding(PreparedStatement statement, Timestamps timestamps) {
		this.statement = statement;
		this.timestamps = timestamps;
	}

	/**
	 * Binds the next result.
	 * @param run the run's number
	 * @param result what became of a row
	 * @throws SQLException if the driver refuses a value
	 */
	public void bind(long run, RowResult result) throws SQLException {
		number(run);
		number(result.row());
		number(result.line());
		number(result.leadId());
		text(result.outcome().name());
		text(ProblemsJson.write(result.problems()));
		text(result.previousOwner());
		text(result.owner());
		text(ChangesJson.write(result.changes()));
		text(json(result.fieldsAfter()));
		timestamp(result.lastUpdatedOn());
		number(result.lastUpdatedBy());
		this.statement.setBytes(this.place++, bytes(result.sourceRow()));
	}

	private void number(long number) throws SQLException {
		this.statement.setLong(this.place++, number);
	}

	private void number(@Nullable Long number) throws SQLException {
		if (number != null) {
			number(number.longValue());
		}
		else {
			this.statement.setNull(this.place++, Types.BIGINT);
		}
	}

	private void text(@Nullable String text) throws SQLException {
		this.statement.setString(this.place++, text);
	}

	private void timestamp(@Nullable LocalDateTime utc) throws SQLException {
		if (utc != null) {
			this.statement.setObject(this.place++, this.timestamps.toBind(utc));
		}
		else {
			this.statement.setNull(this.place++, Types.TIMESTAMP);
		}
	}

	private static @Nullable String json(@Nullable ExtendedFields fields) {
		return (fields != null) ? fields.json() : null;
	}

	private static byte @Nullable [] bytes(@Nullable RawRow row) {
		return (row != null) ? row.bytes() : null;
	}

}
