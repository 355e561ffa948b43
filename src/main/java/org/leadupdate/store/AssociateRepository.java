package org.leadupdate.store;

import java.util.List;

import org.leadupdate.lead.Associate;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The associates of an org. */
public class AssociateRepository {

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public AssociateRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All associates of an org, active or not.
	 * @param org the org
	 * @return the associates, by username
	 */
	public List<Associate> load(long org) {
		return this.jdbc.sql("SELECT username, user_id, active FROM associate WHERE org_id = ? ORDER BY username")
			.param(org)
			.query((row, number) -> new Associate(row.getString(1), row.getLong(2), row.getBoolean(3)))
			.list();
	}

}
