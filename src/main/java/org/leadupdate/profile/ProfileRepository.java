package org.leadupdate.profile;

import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The profiles of checks in the database. */
public class ProfileRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public ProfileRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Saves the profile of a run, in place of an earlier one.
	 * @param run the run's number
	 * @param profile its profile
	 */
	public void save(long run, FileProfile profile) {
		this.jdbc.sql("DELETE FROM lead_update_profile WHERE run_id = :run").param("run", run).update();
		this.jdbc.sql("INSERT INTO lead_update_profile (run_id, profile) VALUES (:run, :profile)")
			.param("run", run)
			.param("profile", JSON.writeValueAsString(profile))
			.update();
	}

	/**
	 * The profile of a run.
	 * @param run the run's number
	 * @return its profile, if it has one
	 */
	public Optional<FileProfile> find(long run) {
		return this.jdbc.sql("SELECT profile FROM lead_update_profile WHERE run_id = :run")
			.param("run", run)
			.query(String.class)
			.optional()
			.map((json) -> JSON.readValue(json, FileProfile.class));
	}

}
