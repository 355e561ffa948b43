package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputLayout;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of the runs; {@link RunCreator} inserts into it, {@link RunRemoval} deletes
 * from it.
 */
public class RunRepository {

	private static final RunMapper RUNS = new RunMapper();

	/** Before any run. */
	private static final LocalDateTime BEGINNING = LocalDateTime.of(2000, 1, 1, 0, 0);

	private final JdbcClient jdbc;

	private final Timestamps timestamps;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 * @param timestamps how timestamps are bound
	 */
	public RunRepository(JdbcClient jdbc, Timestamps timestamps) {
		this.jdbc = jdbc;
		this.timestamps = timestamps;
	}

	/**
	 * The latest attempt with an identity.
	 * @param identity the identity
	 * @return the run with the highest attempt number, if there is one
	 */
	public Optional<Run> newest(RunIdentity identity) {
		return this.jdbc.sql("""
				SELECT * FROM lead_update_run
				WHERE mode = :mode AND job = :job AND org_id = :org AND sha256 = :sha256
				ORDER BY attempt DESC LIMIT 1""")
			.param("mode", identity.mode().name())
			.param("job", identity.job())
			.param("org", identity.org())
			.param("sha256", identity.sha256())
			.query(RUNS)
			.optional();
	}

	/**
	 * All attempts with an identity.
	 * @param identity the identity
	 * @return the runs, newest first
	 */
	public List<Run> attempts(RunIdentity identity) {
		return this.jdbc.sql("""
				SELECT * FROM lead_update_run
				WHERE mode = :mode AND job = :job AND org_id = :org AND sha256 = :sha256
				ORDER BY attempt DESC""")
			.param("mode", identity.mode().name())
			.param("job", identity.job())
			.param("org", identity.org())
			.param("sha256", identity.sha256())
			.query(RUNS)
			.list();
	}

	/**
	 * The newest runs of a job that rejected rows.
	 * @param job the job definition's name
	 * @param org the org whose leads they update
	 * @param limit the maximum number
	 * @return the runs, newest first
	 */
	public List<Run> withRejectedRows(String job, long org, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM lead_update_run
				WHERE job = :job AND org_id = :org AND mode IN ('APPLY', 'CHECK') AND rejected > 0
				ORDER BY run_id DESC LIMIT :limit""")
			.param("job", job)
			.param("org", org)
			.param("limit", limit)
			.query(RUNS)
			.list();
	}

	/**
	 * One run.
	 * @param number its number
	 * @return the run, if there is one
	 */
	public Optional<Run> find(long number) {
		return this.jdbc.sql("SELECT * FROM lead_update_run WHERE run_id = :number")
			.param("number", number)
			.query(RUNS)
			.optional();
	}

	/**
	 * The newest runs.
	 * @param job the job definition; null for all
	 * @param since when they must have started at the earliest, UTC; null for any time
	 * @param limit the maximum number
	 * @return the runs, newest first
	 */
	public List<Run> newestFirst(@Nullable String job, @Nullable LocalDateTime since, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM lead_update_run WHERE job = COALESCE(:job, job) AND started >= :since
				ORDER BY run_id DESC LIMIT :limit""")
			.param("job", job)
			.param("since", this.timestamps.toBind(Objects.requireNonNullElse(since, BEGINNING)))
			.param("limit", limit)
			.query(RUNS)
			.list();
	}

	/**
	 * The newest runs of a report folder.
	 * @param reports the absolute path of the folder with the folders of runs
	 * @param limit the maximum number
	 * @return the runs, newest first
	 */
	public List<Run> newestIn(String reports, int limit) {
		String prefix = reports.endsWith("/") ? reports : reports + '/';
		return this.jdbc.sql("""
				SELECT * FROM lead_update_run WHERE SUBSTRING(folder, 1, :length) = :prefix
				ORDER BY run_id DESC LIMIT :limit""")
			.param("length", prefix.length())
			.param("prefix", prefix)
			.param("limit", limit)
			.query(RUNS)
			.list();
	}

	/**
	 * The runs of a job that can be resumed or abandoned.
	 * @param job the job definition's name
	 * @param org the org whose leads they update
	 * @return the runs, oldest first
	 */
	public List<Run> unfinished(String job, long org) {
		return this.jdbc.sql("""
				SELECT * FROM lead_update_run
				WHERE job = :job AND org_id = :org AND state IN ('RUNNING', 'FAILED', 'STOPPED')
				ORDER BY run_id""").param("job", job).param("org", org).query(RUNS).list();
	}

	/**
	 * Whether a run is undone by another one that is not undone itself.
	 * @param number the run's number
	 * @return true if it no longer counts as applied
	 */
	public boolean isUndone(long number) {
		return undoneBy(number).isPresent();
	}

	/**
	 * The run that has undone another, and is not undone itself.
	 * @param number the number of the other
	 * @return the number of the newest such run; one that restored nothing only if there
	 * is no other
	 */
	public Optional<Long> undoneBy(long number) {
		return this.jdbc.sql("""
				SELECT run_id FROM lead_update_run
				WHERE related_run = :number AND mode = 'UNDO' AND state = 'FINISHED'
				ORDER BY CASE WHEN updated > 0 THEN 0 ELSE 1 END, run_id DESC""")
			.param("number", number)
			.query(Long.class)
			.list()
			.stream()
			.filter((undo) -> !isUndone(undo))
			.findFirst();
	}

	/**
	 * The run whose files are in a folder.
	 * @param folder the absolute path of the folder
	 * @return the run's number, if there is one
	 */
	public Optional<Long> inFolder(String folder) {
		return this.jdbc.sql("SELECT run_id FROM lead_update_run WHERE folder = :folder ORDER BY run_id DESC LIMIT 1")
			.param("folder", folder)
			.query(Long.class)
			.optional();
	}

	/**
	 * Stores the layout of the input after it was read.
	 * @param number the run's number
	 * @param layout the layout of the input
	 * @param partitions the number of its partitions
	 */
	public void staged(long number, InputLayout layout, int partitions) {
		update(number,
				this.jdbc
					.sql("UPDATE lead_update_run SET layout = :layout, partitions = :partitions WHERE run_id = :number")
					.param("layout", RunMapper.json(layout))
					.param("partitions", partitions));
	}

	/**
	 * Stores that a run is resumed: it is {@link RunState#RUNNING} and has not ended.
	 * @param number the run's number
	 * @param settings the settings it is resumed with
	 */
	public void resumed(long number, Map<String, String> settings) {
		update(number, this.jdbc.sql("""
				UPDATE lead_update_run
				SET state = 'RUNNING', exit_code = NULL, error = NULL, ended = NULL, settings = :settings
				WHERE run_id = :number""").param("settings", RunMapper.json(settings)));
	}

	/**
	 * Stores the end of a run.
	 * @param number the run's number
	 * @param state its state
	 * @param exitCode the exit code
	 * @param error why it failed, in a sentence, if it did
	 * @param ended when, UTC
	 * @param counts the counts of its rows so far
	 */
	public void ended(long number, RunState state, int exitCode, @Nullable String error, LocalDateTime ended,
			RunCounts counts) {
		update(number, this.jdbc.sql("""
				UPDATE lead_update_run SET state = :state, exit_code = :exitCode, error = :error, ended = :ended,
				    updated = :updated, unchanged = :unchanged, rejected = :rejected
				WHERE run_id = :number""")
			.param("state", state.name())
			.param("exitCode", exitCode)
			.param("error", error)
			.param("ended", this.timestamps.toBind(ended))
			.param("updated", counts.updated())
			.param("unchanged", counts.unchanged())
			.param("rejected", counts.rejected()));
	}

	/**
	 * Abandons a run for good.
	 * @param number the run's number
	 */
	public void abandoned(long number) {
		update(number, this.jdbc.sql("UPDATE lead_update_run SET state = 'ABANDONED' WHERE run_id = :number"));
	}

	private static void update(long number, JdbcClient.StatementSpec statement) {
		if (statement.param("number", number).update() == 0) {
			throw new IllegalStateException("Run " + number + " does not exist.");
		}
	}

}
