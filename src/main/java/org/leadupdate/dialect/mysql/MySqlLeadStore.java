package org.leadupdate.dialect.mysql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Lead;
import org.leadupdate.store.LeadColumns;
import org.leadupdate.store.LeadMapper;
import org.leadupdate.store.LeadStore;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leads in MySQL or MariaDB. An {@code IN} list locks as fast as any join. An update
 * lists the leads of a group and selects the values of each from a list: of all
 * statements that write many leads, only this one changes them while it reads them. A
 * join with JSON_TABLE, VALUES ROW or a staging table first collects the rows and then
 * looks each up again, which costs MySQL 9.7 a fifth more CPU time. INTERVAL finds the
 * index of a lead among ascending IDs by binary search; FIELD scans the list, and costs a
 * ninth more.
 */
public final class MySqlLeadStore implements LeadStore {

	/**
	 * With 1,000 or more, MariaDB converts the list to a subquery and may read the whole
	 * table.
	 */
	private static final int LIST_LENGTH = 900;

	/** Bytes; larger statements are no faster. */
	private static final int ENOUGH = 4_000_000;

	// The index is forced, since the server would read, and lock, all of a small table.
	private static final String READ = """
			SELECT %s FROM leads l FORCE INDEX (PRIMARY)
			WHERE l.id IN (%s) AND l.org_id = ? ORDER BY l.id""";

	private static final String UPDATE = """
			UPDATE leads FORCE INDEX (PRIMARY)
			SET owner = ELT(INTERVAL(id, %1$s), %1$s), extended_fields = %2$s,
			    last_updated_on = ?, last_updated_by = ?
			WHERE id IN (%1$s)""";

	private final JdbcTemplate jdbc;

	private final LeadMapper mapper = new LeadMapper();

	private final long enough;

	private final boolean isJsonText;

	/** Read when first asked for: a command may make the table first. */
	private volatile @Nullable LeadColumns columns;

	public MySqlLeadStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		Long packet = jdbc.queryForObject("SELECT @@max_allowed_packet", Long.class);
		this.enough = Math.min(ENOUGH, (packet != null) ? packet / 2 : ENOUGH);
		this.isJsonText = Boolean.TRUE.equals(jdbc.queryForObject("SELECT VERSION() LIKE '%MariaDB%'", Boolean.class));
	}

	@Override
	public Map<Long, Lead> lock(long org, Collection<Long> sortedIds) {
		return all(READ + " FOR UPDATE", org, sortedIds);
	}

	@Override
	public Map<Long, Lead> lockFree(long org, Collection<Long> sortedIds) {
		return all(READ + " FOR UPDATE SKIP LOCKED", org, sortedIds);
	}

	@Override
	public Map<Long, Lead> read(long org, Collection<Long> ids) {
		return all(READ, org, ids);
	}

	private Map<Long, Lead> all(String sql, long org, Collection<Long> ids) {
		Map<Long, Lead> leads = new LinkedHashMap<>(ids.size() * 2);
		List<Long> all = List.copyOf(ids);
		for (int from = 0; from < all.size(); from += LIST_LENGTH) {
			List<Long> some = all.subList(from, Math.min(from + LIST_LENGTH, all.size()));
			some(sql, org, some).forEach((lead) -> leads.put(lead.id(), lead));
		}
		return leads;
	}

	private List<Lead> some(String sql, long org, List<Long> ids) {
		List<Object> parameters = new ArrayList<>(ids);
		parameters.add(org);
		return this.jdbc.query(sql.formatted(LeadMapper.COLUMNS, places(ids.size())), this.mapper,
				parameters.toArray());
	}

	@Override
	public Map<Long, String> update(Collection<Lead> leads) {
		Map<Long, String> refused = new LinkedHashMap<>();
		for (UpdateBatch group : UpdateBatch.of(leads, this.enough, this.isJsonText)) {
			update(group, refused);
		}
		return refused;
	}

	/** A statement that fails changes nothing, and keeps the transaction. */
	private void update(UpdateBatch group, Map<Long, String> refused) {
		try {
			updateAtOnce(group);
		}
		catch (DataAccessException ex) {
			String refusal = MySqlErrors.refusal(ex);
			if (refusal == null) {
				throw ex;
			}
			if (group.leads().size() == 1) {
				refused.put(group.leads().get(0).id(), refusal);
			}
			else {
				group.halves().forEach((half) -> update(half, refused));
			}
		}
	}

	@Override
	public boolean canRestore(String json) {
		return this.isJsonText || !OpaqueJson.isIn(json);
	}

	private void updateAtOnce(UpdateBatch group) {
		int count = group.leads().size();
		String fields = group.fields().sql().formatted(places(count));
		if (this.jdbc.update(UPDATE.formatted(places(count), fields), (statement) -> bind(statement, group)) != count) {
			throw new IllegalStateException("Locked leads no longer exist");
		}
	}

	@Override
	public LeadColumns columns() {
		LeadColumns known = this.columns;
		if (known == null) {
			known = new MySqlLeadColumns(this.jdbc).read();
			this.columns = known;
		}
		return known;
	}

	private static void bind(PreparedStatement statement, UpdateBatch group) throws SQLException {
		List<Lead> leads = group.leads();
		int place = bindIds(statement, 1, leads);
		for (Lead lead : leads) {
			statement.setString(place++, lead.owner());
		}
		for (Function<Lead, @Nullable String> argument : group.fields().arguments()) {
			place = bindIds(statement, place, leads);
			for (Lead lead : leads) {
				statement.setString(place++, argument.apply(lead));
			}
		}
		statement.setString(place++, (group.updatedOn() != null) ? TimestampText.of(group.updatedOn()) : null);
		statement.setObject(place++, group.updatedBy(), Types.BIGINT);
		bindIds(statement, place, leads);
	}

	private static int bindIds(PreparedStatement statement, int first, List<Lead> leads) throws SQLException {
		int place = first;
		for (Lead lead : leads) {
			statement.setLong(place++, lead.id());
		}
		return place;
	}

	private static String places(int count) {
		return "?, ".repeat(count - 1) + '?';
	}

}
