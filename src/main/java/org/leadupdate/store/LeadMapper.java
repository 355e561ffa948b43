package org.leadupdate.store;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;

import org.leadupdate.database.StoredTime;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadStatus;

import org.springframework.jdbc.core.RowMapper;

/** Maps a row of {@code leads} to a lead. */
public final class LeadMapper implements RowMapper<Lead> {

	/** The columns that a query of {@code leads l} selects, in this order. */
	public static final String COLUMNS = "l.id, l.status, l.owner, l.extended_fields, l.last_updated_on, l.last_updated_by";

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
		LeadStatus status = EnumColumns.read(LeadStatus.class, row.getString(2), "The status of lead " + id);
		return new Lead(id, status, row.getString(3), ExtendedFields.of(row.getString(4)), StoredTime.of(row, 5),
				row.getObject(6, Long.class));
	}

}
