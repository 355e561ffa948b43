package org.leadupdate.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

import org.leadupdate.database.DatabaseException;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads the results of rows, pack by pack, never all of a run. */
public class ResultRepository {

	private static final RowMapper<PackKey> KEYS = (row, number) -> new PackKey(row.getLong("run_id"),
			row.getInt("partition_no"), row.getLong("spool_begin"), row.getInt("part"), row.getLong("first_row"));

	private final JdbcTemplate jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public ResultRepository(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The packs of a run.
	 * @param run the run's number
	 * @param afterRow leaves out packs without rows after this one; 0 for all
	 * @return the packs, that with the first row first; each may have rows that come
	 * after those of the next
	 */
	public List<PackKey> packs(long run, long afterRow) {
		return this.jdbc.query("""
				SELECT run_id, partition_no, spool_begin, part, first_row FROM lead_update_chunk
				WHERE run_id = ? AND last_row > ? ORDER BY first_row""", KEYS, run, afterRow);
	}

	/**
	 * Reads a pack.
	 * @param key the pack
	 * @return the results of its rows, those of one lead in input order; without their
	 * source rows
	 */
	public List<RowResult> read(PackKey key) {
		return ResultUnpacker.unpack(bytes(key));
	}

	List<RowResult> ofLeads(PackKey key, LongPredicate leads) {
		return ResultUnpacker.unpack(bytes(key), leads);
	}

	private byte[] bytes(PackKey key) {
		return this.jdbc.queryForObject("""
				SELECT c.results, c.run_id, c.format, n.version
				FROM lead_update_chunk c LEFT JOIN lead_update_run n ON n.run_id = c.run_id
				WHERE c.run_id = ? AND c.partition_no = ? AND c.spool_begin = ? AND c.part = ?""", (row, number) -> {
			checkFormat(row);
			return row.getBytes("results");
		}, key.run(), key.partition(), key.begin(), key.part());
	}

	/** A later version may have stored the run. */
	private static void checkFormat(ResultSet row) throws SQLException {
		int format = row.getInt("format");
		if (format != ResultPacker.FORMAT) {
			throw new DatabaseException(
					"The results of run %d are stored in format %d, which this version of the program does not know. Use version %s, which began the run, or a newer one."
						.formatted(row.getLong("run_id"), format, row.getString("version")),
					null);
		}
	}

	/** The packs of a partition with a row of any of these leads, the last first. */
	List<PackKey> packsWith(long run, int partition, Collection<Long> leads) {
		if (leads.isEmpty()) {
			return List.of();
		}
		return packsWith("""
				SELECT c.run_id, c.partition_no, c.spool_begin, c.part, c.first_row, c.lead_ids, c.format, n.version
				FROM lead_update_chunk c LEFT JOIN lead_update_run n ON n.run_id = c.run_id
				WHERE c.run_id = ? AND c.partition_no = ? AND c.first_lead <= ? AND c.last_lead >= ?
				ORDER BY c.spool_begin DESC, c.part DESC""", leads::contains, run, partition, Collections.max(leads),
				Collections.min(leads));
	}

	private List<PackKey> packsWith(String sql, LongPredicate leads, Object... parameters) {
		List<PackKey> keys = new ArrayList<>();
		this.jdbc.query(sql, (row) -> {
			checkFormat(row);
			if (LeadIds.read(row.getBytes("lead_ids")).containsAny(leads)) {
				keys.add(KEYS.mapRow(row, keys.size()));
			}
		}, parameters);
		return keys;
	}

	/**
	 * What runs did to a lead, without checks.
	 * @param lead the lead's ID
	 * @param limit the maximum number of rows
	 * @return the rows with this lead ID, newest first
	 */
	public List<LeadEvent> ofLead(long lead, int limit) {
		Map<Long, List<PackKey>> packs = new LinkedHashMap<>();
		packsWith("""
				SELECT c.run_id, c.partition_no, c.spool_begin, c.part, c.first_row, c.lead_ids, c.format, n.version
				FROM lead_update_chunk c JOIN lead_update_run n ON n.run_id = c.run_id
				WHERE c.first_lead <= ? AND c.last_lead >= ? AND n.mode NOT LIKE '%CHECK%'
				ORDER BY c.run_id DESC""", (id) -> id == lead, lead, lead)
			.forEach((key) -> packs.computeIfAbsent(key.run(), (run) -> new ArrayList<>()).add(key));
		List<LeadEvent> events = new ArrayList<>();
		for (Map.Entry<Long, List<PackKey>> run : packs.entrySet()) {
			if (events.size() < limit) {
				events.addAll(ofLead(lead, run.getKey(), run.getValue()));
			}
		}
		return events.subList(0, Math.min(limit, events.size()));
	}

	private List<LeadEvent> ofLead(long lead, long number, List<PackKey> packs) {
		LeadEvent.OfRun run = this.jdbc.queryForObject("""
				SELECT run_id, mode, job, started_by, started FROM lead_update_run WHERE run_id = ?""",
				LeadEvent.OfRun.MAPPER, number);
		return packs.stream()
			.flatMap((key) -> ofLeads(key, (id) -> id == lead).stream())
			.sorted(Comparator.comparingLong(RowResult::row).reversed())
			.map((result) -> LeadEvent.of(run, result))
			.toList();
	}

	/**
	 * Counts a run's rows by outcome.
	 * @param run the run's number
	 * @return the counts so far
	 */
	public RunCounts counts(long run) {
		return this.jdbc.queryForObject("""
				SELECT COALESCE(SUM(updated), 0), COALESCE(SUM(unchanged), 0), COALESCE(SUM(rejected), 0)
				FROM lead_update_chunk WHERE run_id = ?""",
				(row, number) -> new RunCounts(row.getLong(1), row.getLong(2), row.getLong(3)), run);
	}

}
