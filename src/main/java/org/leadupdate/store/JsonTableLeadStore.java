package org.leadupdate.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

import org.leadupdate.lead.Lead;

/**
 * Leads in MySQL or MariaDB: a chunk goes to the server as one JSON array, bound to one
 * statement.
 */
final class JsonTableLeadStore implements LeadStore {

	// The order of the join is given, and the index, since on a small table the server
	// would rather read, and lock, all of it.
	private static final String READ = """
			SELECT STRAIGHT_JOIN %s
			FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$' ERROR ON ERROR)) ids
			JOIN leads l FORCE INDEX (PRIMARY) ON l.id = ids.id
			WHERE l.org_id = ?""".formatted(LeadMapper.COLUMNS);

	private static final String LOCK = READ + " FOR UPDATE";

	// JSON_TABLE makes a value that is wider than its column NULL (MySQL) or cuts it
	// (MariaDB) without a word; an UPDATE refuses it.
	private static final String UPDATE = """
			UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
			    id BIGINT PATH '$[0]' ERROR ON ERROR,
			    owner LONGTEXT CHARACTER SET utf8mb4 PATH '$[1]' ERROR ON ERROR,
			    fields LONGTEXT CHARACTER SET utf8mb4 PATH '$[2]' ERROR ON ERROR,
			    updated_on VARCHAR(30) CHARACTER SET utf8mb4 PATH '$[3]' ERROR ON ERROR,
			    updated_by BIGINT PATH '$[4]' ERROR ON ERROR)) u
			STRAIGHT_JOIN leads l FORCE INDEX (PRIMARY) ON l.id = u.id
			SET l.owner = u.owner, l.extended_fields = u.fields,
			    l.last_updated_on = u.updated_on, l.last_updated_by = u.updated_by""";

	private final JdbcTemplate jdbc;

	private final LeadMapper mapper = new LeadMapper();

	private final int maxCharacters;

	JsonTableLeadStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		Long packet = jdbc.queryForObject("SELECT @@max_allowed_packet", Long.class);
		// A character takes up to three bytes, or two where the driver escapes it.
		this.maxCharacters = (int) Math.min(Integer.MAX_VALUE, ((packet != null) ? packet : 0) / 4);
	}

	@Override
	public Map<Long, Lead> lock(long org, Collection<Long> sortedIds) {
		return query(LOCK, org, sortedIds);
	}

	@Override
	public Map<Long, Lead> read(long org, Collection<Long> ids) {
		return query(READ, org, ids);
	}

	private Map<Long, Lead> query(String sql, long org, Collection<Long> ids) {
		Map<Long, Lead> leads = new LinkedHashMap<>(ids.size() * 2);
		this.jdbc.query(sql, this.mapper, ids.toString(), org).forEach((lead) -> leads.put(lead.id(), lead));
		return leads;
	}

	@Override
	public void update(Collection<Lead> leads) {
		LeadArray array = new LeadArray();
		for (Lead lead : leads) {
			array.add(lead);
			if (array.length() >= this.maxCharacters) {
				update(array);
			}
		}
		update(array);
	}

	private void update(LeadArray array) {
		int count = array.size();
		if (count > 0 && this.jdbc.update(UPDATE, array.take()) != count) {
			throw new IllegalStateException("Leads that were locked are gone");
		}
	}

}
