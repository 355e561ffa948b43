package org.leadupdate.result;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.database.CodeMigration;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Packs the results of earlier versions, which kept each in a row of its own. What is
 * packed stays where a conversion is killed, and the next one goes on from there.
 */
public class ResultConversion implements CodeMigration {

	private static final Logger logger = LoggerFactory.getLogger(ResultConversion.class);

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	private final ChunkResults chunks;

	private final TransactionOperations transactions;

	/**
	 * Creates the migration.
	 * @param jdbc the database
	 * @param chunks where the results go
	 * @param transactions one for each chunk
	 */
	public ResultConversion(JdbcTemplate jdbc, ChunkResults chunks, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.chunks = chunks;
		this.transactions = transactions;
	}

	@Override
	public String version() {
		return "35";
	}

	@Override
	public String description() {
		return "pack results";
	}

	/** A run that has rows waiting was made for the tables as they were. */
	@Override
	public Optional<String> obstacle() {
		List<String> unfinished = this.jdbc.query("""
				SELECT run_id, job FROM lead_update_run
				WHERE state IN ('RUNNING', 'FAILED', 'STOPPED') AND layout IS NOT NULL ORDER BY run_id""",
				(row, number) -> "run %d of job %s".formatted(row.getLong(1), row.getString(2)));
		return unfinished.isEmpty() ? Optional.empty()
				: Optional.of("The tables can't be upgraded while runs of an earlier version are unfinished: "
						+ String.join(", ", unfinished)
						+ ". Resume or abandon each with that version, then run \"migrate\" again.");
	}

	@Override
	public void migrate() {
		this.jdbc
			.query("SELECT run_id, org_id, started FROM lead_update_run ORDER BY run_id",
					(row, number) -> new OldRun(row.getLong(1), row.getLong(2),
							row.getObject(3, LocalDateTime.class).toEpochSecond(ZoneOffset.UTC)))
			.forEach(this::convert);
	}

	private void convert(OldRun run) {
		long done = this.chunks.counts(run.number()).read();
		long after = this.chunks.position(run.number(), 0);
		OldPeriods periods = OldPeriods.read(this.jdbc, run);
		periods.skip(done);
		List<RowResult> page = page(run, after);
		while (!page.isEmpty()) {
			List<RowResult> results = page;
			long begin = after;
			after = page.get(page.size() - 1).row();
			ChunkResults.Chunk chunk = new ChunkResults.Chunk(results, begin, after, LocalDateTime.MIN);
			ChunkResults.Period period = periods.skip(page.size());
			this.transactions.executeWithoutResult((status) -> this.chunks.add(run.number(), 0, chunk, period));
			done += page.size();
			page = page(run, after);
		}
		if (done > 0) {
			logger.info("packed the results of run {}: {}", run.number(), RunCounts.rows(done));
		}
	}

	private List<RowResult> page(OldRun run, long afterRow) {
		return this.jdbc.query(OldResultMapper.SELECT, new OldResultMapper(), run.org(), run.number(), afterRow, PAGE);
	}

	/**
	 * A run of an earlier version.
	 *
	 * @param number its number
	 * @param org the org of its leads
	 * @param started when it started, in seconds since 1970
	 */
	record OldRun(long number, long org, long started) {

	}

}
