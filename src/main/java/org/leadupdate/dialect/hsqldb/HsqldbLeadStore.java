package org.leadupdate.dialect.hsqldb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.leadupdate.database.DriverMessage;
import org.leadupdate.lead.Lead;
import org.leadupdate.store.ColumnCharacterSet;
import org.leadupdate.store.LeadColumns;
import org.leadupdate.store.LeadMapper;
import org.leadupdate.store.LeadStore;
import org.leadupdate.store.TextColumn;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Leads in the embedded database, which runs in this process: a statement per lead needs
 * no round trip. It has no other clients, and partitions have no leads in common, so that
 * leads need no locks.
 */
public final class HsqldbLeadStore implements LeadStore {

	private static final LeadColumns COLUMNS = new LeadColumns(
			new TextColumn("owner", 255L, null, ColumnCharacterSet.UNICODE), TextColumn.unlimited("extended_fields"),
			3);

	private final JdbcTemplate jdbc;

	private final LeadMapper mapper = new LeadMapper();

	public HsqldbLeadStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, Lead> lock(long org, Collection<Long> sortedIds) {
		return read(org, sortedIds);
	}

	@Override
	public Map<Long, Lead> lockFree(long org, Collection<Long> sortedIds) {
		return read(org, sortedIds);
	}

	/**
	 * One lookup per lead by its key. HSQLDB scans the whole table for
	 * {@code id IN (UNNEST(?))}.
	 */
	@Override
	public Map<Long, Lead> read(long org, Collection<Long> ids) {
		PreparedStatementCallback<Map<Long, Lead>> lookUps = (statement) -> find(statement, org, ids);
		return Objects.requireNonNull(this.jdbc
			.execute("SELECT %s FROM leads l WHERE l.id = ? AND l.org_id = ?".formatted(LeadMapper.COLUMNS), lookUps));
	}

	private Map<Long, Lead> find(PreparedStatement statement, long org, Collection<Long> ids) throws SQLException {
		Map<Long, Lead> leads = new LinkedHashMap<>(ids.size() * 2);
		statement.setLong(2, org);
		for (Long id : ids) {
			statement.setLong(1, id);
			try (ResultSet found = statement.executeQuery()) {
				if (found.next()) {
					leads.put(id, this.mapper.mapRow(found, 1));
				}
			}
		}
		return leads;
	}

	@Override
	public Map<Long, String> update(Collection<Lead> leads) {
		try {
			updateAll(leads);
			return Map.of();
		}
		catch (DataIntegrityViolationException ex) {
			return updateOneByOne(leads);
		}
	}

	/** Those that are written already are written once more. */
	private Map<Long, String> updateOneByOne(Collection<Lead> leads) {
		Map<Long, String> refused = new LinkedHashMap<>();
		for (Lead lead : leads) {
			try {
				updateAll(List.of(lead));
			}
			catch (DataIntegrityViolationException ex) {
				refused.put(lead.id(), DriverMessage.of(ex.getMostSpecificCause()));
			}
		}
		return refused;
	}

	private void updateAll(Collection<Lead> leads) {
		int[][] counts = this.jdbc.batchUpdate("""
				UPDATE leads SET owner = ?, extended_fields = ?, last_updated_on = ?, last_updated_by = ?
				WHERE id = ?""", leads, Math.max(1, leads.size()), HsqldbLeadStore::bind);
		if (Arrays.stream(counts).flatMapToInt(Arrays::stream).anyMatch((count) -> count == 0)) {
			throw new IllegalStateException("Locked leads no longer exist");
		}
	}

	/** The table is the program's own. */
	@Override
	public LeadColumns columns() {
		return COLUMNS;
	}

	/** JSON is text here. */
	@Override
	public boolean canRestore(String json) {
		return true;
	}

	private static void bind(PreparedStatement statement, Lead lead) throws SQLException {
		statement.setString(1, lead.owner());
		statement.setString(2, lead.extendedFields().stored());
		statement.setObject(3, lead.lastUpdatedOn(), Types.TIMESTAMP);
		statement.setObject(4, lead.lastUpdatedBy(), Types.BIGINT);
		statement.setLong(5, lead.id());
	}

}
