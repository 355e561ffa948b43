package org.leadupdate.store;

import java.util.Collection;
import java.util.List;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.lead.LeadStatus;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The leads of an owner. */
public class LeadOwnerRepository {

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public LeadOwnerRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The spellings of an owner in leads: other programs may have written a different
	 * case, or encoded accents differently.
	 * @param org the org they belong to
	 * @param owner a username, in any case
	 * @return the stored spellings; empty if the owner has no leads
	 */
	public List<String> spellings(long org, String owner) {
		return this.jdbc.sql("SELECT DISTINCT owner FROM leads WHERE org_id = :org AND owner IS NOT NULL")
			.param("org", org)
			.query(String.class)
			.list()
			.stream()
			.filter((spelling) -> CaseInsensitiveNames.isSame(owner, spelling))
			.toList();
	}

	/**
	 * A page of leads.
	 * @param org the org they belong to
	 * @param owners the stored spellings of their owner
	 * @param statuses the statuses they may have
	 * @param afterId the last lead of the page before, or 0
	 * @param limit the maximum number of leads
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
