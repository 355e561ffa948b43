package org.leadupdate.doctor;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.leadupdate.database.DatabaseKind;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at the database: version, rights, character sets, limits. */
public final class DatabaseCheck {

	private static final long PACKET = 16L << 20;

	/** Tables that a run only reads. */
	private static final List<String> READ = List.of("lead_follow_up", "lead_status_log", "associate", "org_entity",
			"extended_field", "extended_field_value", "extended_field_rule", "org_vertical", "org_language",
			"extended_field_translation");

	/** Tables that a run writes, each with a column of it. */
	private static final List<WrittenTable> WRITTEN = List.of(new WrittenTable("lead_update_run", "run_id"),
			new WrittenTable("lead_update_result", "run_id"), new WrittenTable("lead_update_position", "run_id"),
			new WrittenTable("lead_update_throughput", "run_id"), new WrittenTable("BATCH_JOB_INSTANCE", "VERSION"),
			new WrittenTable("BATCH_JOB_EXECUTION", "VERSION"),
			new WrittenTable("BATCH_JOB_EXECUTION_PARAMS", "JOB_EXECUTION_ID"),
			new WrittenTable("BATCH_JOB_EXECUTION_CONTEXT", "JOB_EXECUTION_ID"),
			new WrittenTable("BATCH_STEP_EXECUTION", "VERSION"),
			new WrittenTable("BATCH_STEP_EXECUTION_CONTEXT", "STEP_EXECUTION_ID"));

	/** Tables that number a run's entries on a server. */
	private static final List<WrittenTable> NUMBERING = List.of(new WrittenTable("BATCH_JOB_INSTANCE_SEQ", "ID"),
			new WrittenTable("BATCH_JOB_EXECUTION_SEQ", "ID"), new WrittenTable("BATCH_STEP_EXECUTION_SEQ", "ID"));

	private final JdbcTemplate jdbc;

	private final DatabaseKind kind;

	public DatabaseCheck(JdbcTemplate jdbc, DatabaseKind kind) {
		this.jdbc = jdbc;
		this.kind = kind;
	}

	/** What answers; one that is too old was refused before. */
	DoctorFinding version() {
		ConnectionCallback<String> ask = (Connection connection) -> {
			DatabaseMetaData about = connection.getMetaData();
			return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
		};
		return DoctorFinding.ok("database", String.valueOf(this.jdbc.execute(ask)));
	}

	/**
	 * What is to be done about tables that are missing, older or newer. Those of the
	 * embedded database are made and upgraded by the next run.
	 */
	DoctorFinding tables(Optional<String> problem) {
		return problem
			.map((text) -> (this.kind == DatabaseKind.HSQLDB)
					? DoctorFinding.warn("tables", text + " On the embedded database the next run does so.")
					: DoctorFinding.fail("tables", text))
			.orElseGet(() -> DoctorFinding.ok("tables", "all there, and of this program's version"));
	}

	List<DoctorFinding> examine() {
		List<DoctorFinding> findings = new ArrayList<>();
		findings.add(rights());
		if (this.kind != DatabaseKind.HSQLDB) {
			findings.add(characterSet());
			findings.add(packet());
		}
		return findings;
	}

	/** Statements that no row fits: the server checks the rights, and nothing changes. */
	private DoctorFinding rights() {
		List<String> missing = new ArrayList<>();
		READ.forEach(
				(table) -> attempt(missing, "SELECT on " + table, "SELECT 1 FROM %s WHERE 1 = 0".formatted(table)));
		attempt(missing, "SELECT on leads", "SELECT 1 FROM leads WHERE 1 = 0");
		attempt(missing, "UPDATE on leads", "UPDATE leads SET owner = owner WHERE 1 = 0");
		for (WrittenTable table : WRITTEN) {
			String name = table.name();
			attempt(missing, "SELECT on " + name, "SELECT 1 FROM %s WHERE 1 = 0".formatted(name));
			attempt(missing, "INSERT on " + name, "INSERT INTO %1$s SELECT * FROM %1$s WHERE 1 = 0".formatted(name));
			attemptUpdate(missing, table);
			attempt(missing, "DELETE on " + name, "DELETE FROM %s WHERE 1 = 0".formatted(name));
		}
		if (this.kind != DatabaseKind.HSQLDB) {
			NUMBERING.forEach((table) -> attemptUpdate(missing, table));
		}
		return missing.isEmpty() ? DoctorFinding.ok("rights", "all that a run needs") : DoctorFinding.fail("rights",
				"The account lacks %s (or the server is read-only). Grant them.".formatted(String.join(", ", missing)));
	}

	private void attemptUpdate(List<String> missing, WrittenTable table) {
		attempt(missing, "UPDATE on " + table.name(),
				"UPDATE %1$s SET %2$s = %2$s WHERE 1 = 0".formatted(table.name(), table.column()));
	}

	private void attempt(List<String> missing, String right, String sql) {
		try {
			if (sql.startsWith("SELECT")) {
				this.jdbc.queryForList(sql);
			}
			else {
				this.jdbc.update(sql);
			}
		}
		catch (DataAccessException ex) {
			missing.add(right);
		}
	}

	private DoctorFinding characterSet() {
		List<String> others = this.jdbc.queryForList("""
				SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
				WHERE table_schema = DATABASE() AND table_name IN ('leads', 'associate', 'lead_update_result')
				    AND character_set_name <> 'utf8mb4'""", String.class);
		return others.isEmpty() ? DoctorFinding.ok("characters", "utf8mb4") : DoctorFinding.warn("characters",
				"not utf8mb4, so that some characters can't be stored: %s.".formatted(String.join(", ", others)));
	}

	private DoctorFinding packet() {
		Long bytes = this.jdbc.queryForObject("SELECT @@max_allowed_packet", Long.class);
		return (bytes == null || bytes >= PACKET) ? DoctorFinding.ok("packet", "max_allowed_packet is %,d bytes"
			.formatted(bytes)) : DoctorFinding.warn("packet",
					"max_allowed_packet is %,d bytes: rows with large cells fail. Set it to 16 MB or more on the server."
						.formatted(bytes));
	}

	/** Whether the org has anything to update, and anybody to own it. */
	DoctorFinding org(long org) {
		if (isNone("SELECT id FROM leads WHERE org_id = ? LIMIT 1", org)) {
			return DoctorFinding.warn("org", "Org %d has no leads: every row would be LEAD_NOT_FOUND.".formatted(org));
		}
		if (isNone("SELECT user_id FROM associate WHERE org_id = ? AND active = TRUE LIMIT 1", org)) {
			return DoctorFinding.warn("org",
					"Org %d has no active associate: every owner would be rejected.".formatted(org));
		}
		return DoctorFinding.ok("org", "%d has leads and active associates".formatted(org));
	}

	private boolean isNone(String sql, long org) {
		return DataAccessUtils.singleResult(this.jdbc.queryForList(sql, Long.class, org)) == null;
	}

	private record WrittenTable(String name, String column) {
	}

}
