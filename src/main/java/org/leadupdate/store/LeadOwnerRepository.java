package org.leadupdate.store;

import java.util.Collection;
import java.util.List;

import org.leadupdate.lead.LeadStatus;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The leads that an owner has. */
public class LeadOwnerRepository {

	private final JdbcClient jdbc;

	/**
	 * Makes a repository.
	 * @param jdbc the database
	 */
	public LeadOwnerRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The spellings in which leads name an owner: other programs may mind their case
	 * less.
	 * @param org the org they belong to
	 * @param owner a username, in any case
	 * @return the owner as leads have it; empty where it has none
	 */
	public List<String> spellings(long org, String owner) {
		return this.jdbc.sql("SELECT DISTINCT owner FROM leads WHERE org_id = :org AND owner IS NOT NULL")
			.param("org", org)
			.query(String.class)
			.list()
			.stream()
			.filter((name) -> !name.isEmpty() && name.equalsIgnoreCase(owner))
			.toList();
	}

	/**
	 * The leads that follow another.
	 * @param org the org they belong to
	 * @param owners their owner, as it is stored
	 * @param statuses the statuses they may have
	 * @param afterId the last lead of the page before, or 0
	 * @param limit how many at most
	 * @return their IDs, ascending; empty past the last
	 */
	public List<Long> page(long org, Collection<String> owners, Collection<LeadStatus> statuses, long afterId,
			int limit) {
		if (owners.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT id FROM leads
				WHERE org_id = :org AND owner IN (:owners) AND id > :after AND status IN (:statuses)
				ORDER BY id LIMIT :limit""")
			.param("org", org)
			.param("owners", owners)
			.param("after", afterId)
			.param("statuses", statuses.stream().map(LeadStatus::name).toList())
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

}
