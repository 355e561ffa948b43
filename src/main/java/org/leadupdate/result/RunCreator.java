package org.leadupdate.result;

import java.time.format.DateTimeFormatter;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Creates runs. */
public class RunCreator {

	private static final DateTimeFormatter FOLDER_TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Timestamps timestamps;

	private final RunRepository runs;

	public RunCreator(JdbcClient jdbc, TransactionOperations transactions, Timestamps timestamps, RunRepository runs) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.timestamps = timestamps;
		this.runs = runs;
	}

	/**
	 * Creates a run with a number, and a folder name with that number.
	 * @param run the run to create
	 * @return the run, {@link RunState#RUNNING}; its folder does not exist yet
	 * @throws RunPurgedException if it would undo a run that is being removed
	 */
	public Run begin(RunRequest run) {
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			keep(run);
			long number = insert(run);
			this.jdbc.sql("UPDATE lead_update_run SET folder = :folder WHERE run_id = :number")
				.param("folder", folder(run, number))
				.param("number", number)
				.update();
			return this.runs.find(number).orElseThrow();
		}));
	}

	/**
	 * Locks the row of the run that this one refers to, so that a purge either comes
	 * first or sees this run.
	 */
	private void keep(RunRequest run) {
		Long related = run.relatedRun();
		if (related != null) {
			int kept = this.jdbc.sql("""
					UPDATE lead_update_run SET state = state
					WHERE run_id = :related AND state <> 'PURGING'""").param("related", related).update();
			if (kept == 0 && run.identity().mode().isUndo()) {
				throw new RunPurgedException(related);
			}
		}
	}

	private long insert(RunRequest run) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				INSERT INTO lead_update_run (mode, job, org_id, sha256, attempt, input, state, settings, partitions,
				    started_by, version, started, updated, unchanged, rejected, folder, related_run)
				VALUES (:mode, :job, :org, :sha256, :attempt, :input, 'RUNNING', :settings, 0,
				    :startedBy, :version, :started, 0, 0, 0, '', :relatedRun)""")
			.param("mode", run.identity().mode().name())
			.param("job", run.identity().job())
			.param("org", run.identity().org())
			.param("sha256", run.identity().sha256())
			.param("attempt", run.attempt())
			.param("input", run.input())
			.param("settings", RunMapper.json(run.settings()))
			.param("startedBy", run.startedBy())
			.param("version", run.version())
			.param("started", this.timestamps.toBind(run.started()))
			.param("relatedRun", run.relatedRun())
			.update(key);
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private static String folder(RunRequest run, long number) {
		String name = run.identity().job() + '-' + FOLDER_TIME.format(run.started()) + "-run" + number;
		return run.reportDirectory().resolve(name).toAbsolutePath().normalize().toString();
	}

}
