package org.leadupdate.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseProduct;
import org.leadupdate.share.PartitionTasks;
import org.leadupdate.share.PartitionTasks.ActiveWorker;

import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks the database: version, privileges, character sets, limits. */
public final class DatabaseCheck {

	/** Tables that a run only reads. */
	private static final List<String> READ = List.of("lead_follow_up", "lead_status_log", "associate", "org_entity",
			"extended_field", "extended_field_value", "extended_field_rule", "org_vertical", "org_language",
			"extended_field_translation");

	/** Tables that a run writes, each with one of its columns. */
	private static final List<WrittenTable> WRITTEN = List.of(new WrittenTable("lead_update_run", "run_id"),
			new WrittenTable("lead_update_chunk", "run_id"), new WrittenTable("lead_update_rejected", "run_id"),
			new WrittenTable("lead_update_profile", "run_id"), new WrittenTable("lead_update_delivery", "run_id"),
			new WrittenTable("lead_update_task", "task_name"), new WrittenTable("lead_update_shared_run", "run_id"),
			new WrittenTable("lead_update_spool", "run_id"), new WrittenTable("lead_update_rate", "run_id"),
			new WrittenTable("BATCH_JOB_INSTANCE", "VERSION"), new WrittenTable("BATCH_JOB_EXECUTION", "VERSION"),
			new WrittenTable("BATCH_JOB_EXECUTION_PARAMS", "JOB_EXECUTION_ID"),
			new WrittenTable("BATCH_JOB_EXECUTION_CONTEXT", "JOB_EXECUTION_ID"),
			new WrittenTable("BATCH_STEP_EXECUTION", "VERSION"),
			new WrittenTable("BATCH_STEP_EXECUTION_CONTEXT", "STEP_EXECUTION_ID"));

	private final JdbcTemplate jdbc;

	private final DatabaseDialect dialect;

	private final PartitionTasks tasks;

	public DatabaseCheck(JdbcTemplate jdbc, DatabaseDialect dialect, PartitionTasks tasks) {
		this.jdbc = jdbc;
		this.dialect = dialect;
		this.tasks = tasks;
	}

	/** The product and version; one that is too old was rejected before. */
	DoctorFinding version() {
		return DoctorFinding.ok("database",
				DatabaseProduct.of(Objects.requireNonNull(this.jdbc.getDataSource())).toString());
	}

	/** Reports tables that are missing, older or newer. */
	DoctorFinding tables(Optional<String> problem, boolean isNewer) {
		return problem.map((text) -> (this.dialect.upgradesTablesOnUse() && !isNewer)
				? DoctorFinding.warn("tables", text + " The next run on this database does this automatically.")
				: DoctorFinding.fail("tables", text))
			.orElseGet(() -> DoctorFinding.ok("tables", "up to date"));
	}

	/** Whether a run can use the tables. */
	List<DoctorFinding> check() {
		List<DoctorFinding> findings = new ArrayList<>();
		this.dialect.unsuitable(this.jdbc).ifPresent((problem) -> findings.add(DoctorFinding.fail("leads", problem)));
		findings.addAll(rights());
		return findings;
	}

	/** The settings of the server and of its tables. */
	List<DoctorFinding> settings() {
		return this.dialect.checkSettings(this.jdbc)
			.stream()
			.map((setting) -> setting.passed() ? DoctorFinding.ok(setting.subject(), setting.text())
					: DoctorFinding.warn(setting.subject(), setting.text()))
			.toList();
	}

	/**
	 * Statements that match no row: the server checks the privileges, and nothing
	 * changes.
	 */
	private List<DoctorFinding> rights() {
		Attempts attempts = new Attempts(this.jdbc, this.dialect);
		READ.forEach(attempts::select);
		attempts.select("leads");
		attempts.update("leads", "owner");
		for (WrittenTable table : WRITTEN) {
			attempts.select(table.name());
			attempts.insert(table.name());
			attempts.update(table.name(), table.column());
			attempts.delete(table.name());
		}
		this.dialect.sequenceTables().forEach((name) -> attempts.update(name, "ID"));
		return attempts.findings();
	}

	/**
	 * The processes that apply partitions of any run. The embedded database has but one.
	 */
	List<DoctorFinding> workers() {
		if (this.dialect.workerFence().isEmpty()) {
			return List.of();
		}
		List<ActiveWorker> workers = this.tasks.workers();
		return List.of(DoctorFinding.ok("workers",
				workers.isEmpty() ? "none is at a partition now" : ActiveWorker.text(workers)));
	}

	/** Whether the org has leads to update and active associates to own them. */
	DoctorFinding org(long org) {
		if (isEmpty("SELECT id FROM leads WHERE org_id = ? LIMIT 1", org)) {
			return DoctorFinding.warn("org", "Org %d has no leads: every row would be LEAD_NOT_FOUND.".formatted(org));
		}
		if (isEmpty("SELECT user_id FROM associate WHERE org_id = ? AND active = TRUE LIMIT 1", org)) {
			return DoctorFinding.warn("org",
					"Org %d has no active associate: every owner would be rejected.".formatted(org));
		}
		return DoctorFinding.ok("org", "%d has leads and active associates".formatted(org));
	}

	private boolean isEmpty(String sql, long org) {
		return DataAccessUtils.singleResult(this.jdbc.queryForList(sql, Long.class, org)) == null;
	}

	private record WrittenTable(String name, String column) {
	}

}
