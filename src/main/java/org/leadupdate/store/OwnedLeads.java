package org.leadupdate.store;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.leadupdate.lead.LeadStatus;

/** The leads that an owner has. */
public class OwnedLeads {

	private final JdbcClient jdbc;

	/**
	 * Makes a repository.
	 * @param jdbc the database
	 */
	public OwnedLeads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The leads that follow another.
	 * @param org the org they belong to
	 * @param owner their owner, as it is stored
	 * @param statuses the statuses they may have
	 * @param afterId the last lead of the page before, or 0
	 * @param limit how many at most
	 * @return their IDs, ascending; empty past the last
	 */
	public List<Long> page(long org, String owner, Collection<LeadStatus> statuses, long afterId, int limit) {
		return this.jdbc.sql("""
				SELECT id FROM leads
				WHERE org_id = :org AND owner = :owner AND id > :after AND status IN (:statuses)
				ORDER BY id LIMIT :limit""")
			.param("org", org)
			.param("owner", owner)
			.param("after", afterId)
			.param("statuses", statuses.stream().map(LeadStatus::name).toList())
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

}
