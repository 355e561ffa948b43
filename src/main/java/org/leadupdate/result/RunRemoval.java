package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes runs from the tables. A run being removed is {@link RunState#PURGING} until its
 * own row is removed, last of all: a removal that was killed is completed by the next
 * one.
 */
public class RunRemoval {

	/** Packs of a transaction, to limit locks and undo logs. */
	static final int PACKS = 20;

	/** What a run with workers left, if it was abandoned by a kill. */
	private static final List<String> SHARED_TABLES = List.of("lead_update_spool", "lead_update_rate",
			"lead_update_shared_run");

	/** Rows of a transaction, at most. */
	private static final int BATCH = 2000;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Timestamps timestamps;

	public RunRemoval(JdbcClient jdbc, TransactionOperations transactions, Timestamps timestamps) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.timestamps = timestamps;
	}

	/**
	 * The runs that ended before a time, including unfinished ones, and those whose
	 * removal has begun.
	 * @param moment the time, UTC
	 * @return the runs, oldest first
	 */
	public List<PurgeCandidate> endedBefore(LocalDateTime moment) {
		return this.jdbc.sql("""
				SELECT n.run_id, n.job, n.state, r.run_id AS undoes
				FROM lead_update_run n
				LEFT JOIN lead_update_run r ON r.run_id = n.related_run AND n.mode = 'UNDO'
				WHERE COALESCE(n.ended, n.started) < :moment OR n.state = 'PURGING'
				ORDER BY n.run_id""")
			.param("moment", this.timestamps.toBind(moment))
			.query((row, number) -> new PurgeCandidate(row.getLong(1), row.getString(2),
					RunState.valueOf(row.getString(3)), row.getObject(4, Long.class)))
			.list();
	}

	/**
	 * The runs that unfinished ones undo or correct.
	 * @return by their number, the number of the unfinished run
	 */
	public Map<Long, Long> neededByUnfinished() {
		Map<Long, Long> needed = new HashMap<>();
		this.jdbc.sql("""
				SELECT related_run, run_id FROM lead_update_run
				WHERE related_run IS NOT NULL AND state IN ('RUNNING', 'FAILED', 'STOPPED')""").query((row) -> {
			needed.put(row.getLong(1), row.getLong(2));
		});
		return needed;
	}

	/**
	 * Begins to remove a run: from now on it can't be undone or reported.
	 * @param number the run's number
	 * @return false, and nothing is changed, if it can be resumed or an unfinished run
	 * refers to it
	 */
	public boolean begin(long number) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			boolean begun = mark(number) && !isNeeded(number);
			if (!begun) {
				status.setRollbackOnly();
			}
			return begun;
		}));
	}

	/** Locks the row of the run, as creating an undo does. */
	private boolean mark(long number) {
		return this.jdbc.sql("""
				UPDATE lead_update_run SET state = 'PURGING'
				WHERE run_id = :number AND state IN ('FINISHED', 'UNUSABLE', 'ABANDONED', 'PURGING')""")
			.param("number", number)
			.update() == 1;
	}

	private boolean isNeeded(long number) {
		return this.jdbc.sql("""
				SELECT run_id FROM lead_update_run
				WHERE related_run = :number AND state IN ('RUNNING', 'FAILED', 'STOPPED') LIMIT 1""")
			.param("number", number)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/**
	 * Counts the results of a run.
	 * @param number the run's number
	 * @return their number
	 */
	public long countRows(long number) {
		return this.jdbc.sql("""
				SELECT COALESCE(SUM(updated + unchanged + rejected), 0) FROM lead_update_chunk
				WHERE run_id = :number""").param("number", number).query(Long.class).single();
	}

	/**
	 * Removes the results of a run in batches, each in its own transaction.
	 * @param number the run's number
	 * @param stop checked before each batch; true stops the removal
	 * @param removed receives the number of rows after each batch
	 */
	public void removeRows(long number, BooleanSupplier stop, LongConsumer removed) {
		removeRejected(number, stop);
		List<StoredPack> some = packs(number);
		while (!some.isEmpty() && !stop.getAsBoolean()) {
			remove(some);
			removed.accept(some.stream().mapToLong(StoredPack::rows).sum());
			some = packs(number);
		}
	}

	/** The first of those that are left, all of one partition. */
	private List<StoredPack> packs(long number) {
		List<StoredPack> packs = this.jdbc.sql("""
				SELECT partition_no, spool_begin, part, updated + unchanged + rejected FROM lead_update_chunk
				WHERE run_id = :number ORDER BY run_id, partition_no, spool_begin, part LIMIT :limit""")
			.param("number", number)
			.param("limit", PACKS)
			.query((row, index) -> new StoredPack(number, row.getInt(1), row.getLong(2), row.getInt(3), row.getLong(4)))
			.list();
		return packs.stream().filter((pack) -> pack.partition() == packs.get(0).partition()).toList();
	}

	/** At once: a statement for each pack takes several times as long. */
	private void remove(List<StoredPack> packs) {
		StoredPack last = packs.get(packs.size() - 1);
		this.jdbc.sql("""
				DELETE FROM lead_update_chunk WHERE run_id = :run AND partition_no = :partition
				    AND (spool_begin < :begin OR (spool_begin = :begin AND part <= :part))""")
			.param("run", last.run())
			.param("partition", last.partition())
			.param("begin", last.begin())
			.param("part", last.part())
			.update();
	}

	private void removeRejected(long number, BooleanSupplier stop) {
		OptionalLong first = firstRow(number, 0);
		while (first.isPresent() && !stop.getAsBoolean()) {
			long last = first.getAsLong() + BATCH - 1;
			this.jdbc.sql("DELETE FROM lead_update_rejected WHERE run_id = :number AND row_no BETWEEN :first AND :last")
				.param("number", number)
				.param("first", first.getAsLong())
				.param("last", last)
				.update();
			first = firstRow(number, last);
		}
	}

	/** Continues after the deleted rows, which a server would still scan. */
	private OptionalLong firstRow(long number, long afterRow) {
		return this.jdbc.sql("""
				SELECT row_no FROM lead_update_rejected
				WHERE run_id = :number AND row_no > :afterRow ORDER BY run_id, row_no LIMIT 1""")
			.param("number", number)
			.param("afterRow", afterRow)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	/**
	 * Removes the run itself, after everything else.
	 * @param number the run's number
	 */
	public void remove(long number) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("DELETE FROM lead_update_delivery WHERE run_id = :number").param("number", number).update();
			for (String table : SHARED_TABLES) {
				this.jdbc.sql("DELETE FROM " + table + " WHERE run_id = :number").param("number", number).update();
			}
			this.jdbc.sql("DELETE FROM lead_update_profile WHERE run_id = :number").param("number", number).update();
			this.jdbc.sql("DELETE FROM lead_update_run WHERE run_id = :number").param("number", number).update();
		});
	}

	/** A pack by its key, and how many rows have their results in it. */
	private record StoredPack(long run, int partition, long begin, int part, long rows) {

	}

}
