package org.leadupdate.result;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.leadupdate.lead.Lead;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The committed chunks of runs. A chunk is stored under the position in the spool where
 * it begins, which is where the one before it ends: no two processes can store the same
 * rows.
 */
public class ChunkResults {

	private final JdbcTemplate jdbc;

	private final RejectedRowRepository rejected;

	private final ResultRepository results;

	private final long largestPack;

	/** When this process began a run, in seconds. */
	private final Map<Long, Long> began = new ConcurrentHashMap<>();

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 * @param rejected where rejected rows are stored as well
	 * @param results reads the results
	 * @param largestPack the bytes of packed results that one statement can carry
	 */
	public ChunkResults(JdbcTemplate jdbc, RejectedRowRepository rejected, ResultRepository results, long largestPack) {
		this.jdbc = jdbc;
		this.rejected = rejected;
		this.results = results;
		this.largestPack = largestPack;
	}

	/**
	 * Whether a result can be stored.
	 * @param result the result of a row
	 * @return false if the database takes no statement as large
	 */
	public boolean fits(RowResult result) {
		return result.mostBytes() <= this.largestPack
				|| ResultPacker.pack(List.of(result), this.largestPack).get(0).size() <= this.largestPack;
	}

	/**
	 * Stores a chunk, in the caller's transaction.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @param chunk the chunk
	 * @return its results as they are stored
	 * @throws org.springframework.dao.DuplicateKeyException if one that begins there is
	 * stored already
	 */
	public List<StoredPack> add(long run, int partition, Chunk chunk) {
		long second = chunk.ended().toEpochSecond(ZoneOffset.UTC);
		long start = this.began.computeIfAbsent(run, (first) -> second);
		// A clock may be set back.
		return add(run, partition, chunk, new Period(start, Math.max(second, start)));
	}

	List<StoredPack> add(long run, int partition, Chunk chunk, Period period) {
		List<StoredPack> stored = new ArrayList<>();
		for (ResultPack pack : ResultPacker.pack(chunk.results(), this.largestPack)) {
			PackKey key = new PackKey(run, partition, chunk.begin(), stored.size(), pack.firstRow());
			this.jdbc.update("""
					INSERT INTO lead_update_chunk (run_id, partition_no, spool_begin, part, spool_end, first_row,
					    last_row, first_lead, last_lead, updated, unchanged, rejected, began, ended, lead_ids, format,
					    results) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", run, partition,
					chunk.begin(), key.part(), chunk.end(), pack.firstRow(), pack.lastRow(), pack.leads().first(),
					pack.leads().last(), pack.counts().updated(), pack.counts().unchanged(), pack.counts().rejected(),
					period.began(), period.ended(), pack.leads().bytes(), ResultPacker.FORMAT, pack.bytes());
			stored.add(new StoredPack(key, pack.bytes()));
		}
		this.rejected.add(run, chunk.results());
		return stored;
	}

	/**
	 * The position from which a partition resumes.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @return the position after its last committed row; 0 at the beginning
	 */
	public long position(long run, int partition) {
		return this.jdbc.queryForList("""
				SELECT spool_end FROM lead_update_chunk WHERE run_id = ? AND partition_no = ?
				ORDER BY run_id DESC, partition_no DESC, spool_begin DESC LIMIT 1""", Long.class, run, partition)
			.stream()
			.findFirst()
			.orElse(0L);
	}

	/**
	 * The rows of a run by outcome.
	 * @param run the run's number
	 * @return the committed rows
	 */
	public RunCounts counts(long run) {
		return this.results.counts(run);
	}

	/**
	 * The leads after the rows of a partition so far, or as a check predicts them. All
	 * rows of a lead are in one partition, sorted by lead but for windows of some hundred
	 * thousand rows: hardly a pack has one of the leads.
	 * @param run the run's number
	 * @param partition the partition's number
	 * @param leads the leads before, by ID
	 * @return those of them that a row changed, by ID
	 */
	public Map<Long, Lead> latest(long run, int partition, Map<Long, Lead> leads) {
		Map<Long, Lead> latest = new HashMap<>();
		Map<Long, Lead> wanted = new HashMap<>(leads);
		for (PackKey key : this.results.packsWith(run, partition, leads.keySet())) {
			Map<Long, Lead> found = new HashMap<>();
			for (RowResult result : this.results.ofLeads(key, wanted::containsKey)) {
				if (result.outcome() == Outcome.UPDATED) {
					Lead lead = Objects.requireNonNull(wanted.get(result.leadId()));
					found.put(lead.id(), lead.updated(result.owner(), Objects.requireNonNull(result.fieldsAfter()),
							result.lastUpdatedOn(), result.lastUpdatedBy()));
				}
			}
			latest.putAll(found);
			wanted.keySet().removeAll(found.keySet());
		}
		return latest;
	}

	/**
	 * The rows of one transaction.
	 *
	 * @param results the result of each row
	 * @param begin the position of the partition before them
	 * @param end the position of the partition after them
	 * @param ended when they were processed, UTC
	 */
	public record Chunk(List<RowResult> results, long begin, long end, LocalDateTime ended) {
	}

	/**
	 * A period of work, in seconds since 1970.
	 *
	 * @param began when the process that stored a chunk had begun with the run
	 * @param ended when it stored the chunk
	 */
	record Period(long began, long ended) {

	}

}
