package org.leadupdate.store;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.StoredTime;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadDetails;
import org.leadupdate.lead.LeadStatus;

import org.springframework.jdbc.core.RowMapper;

/** Maps a row of {@code leads} to a lead. */
public final class LeadMapper implements RowMapper<Lead> {

	/** The columns that a query of {@code leads l} selects, in this order. */
	public static final String COLUMNS = """
			l.id, l.status, l.owner, l.extended_fields, l.last_updated_on, l.last_updated_by, l.user_id, l.type,
			l.lead_for, l.next_follow_up, l.created_on, l.created_by, l.org_source_id""";

	@Override
	public Lead mapRow(ResultSet row, int number) throws SQLException {
		long id = row.getLong(1);
		try {
			return lead(id, row);
		}
		catch (StoredDataException | SQLDataException ex) {
			return Lead.unreadable(id, String.valueOf(ex.getMessage()));
		}
	}

	private static Lead lead(long id, ResultSet row) throws SQLException {
		String stored = row.getString(2);
		LeadStatus status = EnumColumns.read(LeadStatus.class, stored, "The status of lead " + id);
		return new Lead(id, status, row.getString(3), ExtendedFields.of(row.getString(4)), StoredTime.of(row, 5),
				row.getObject(6, Long.class), details(stored, row));
	}

	private static LeadDetails details(@Nullable String status, ResultSet row) throws SQLException {
		return new LeadDetails(row.getString(7), row.getString(8), row.getString(9), status, StoredTime.of(row, 10),
				StoredTime.of(row, 11), row.getString(12), row.getString(13));
	}

}
