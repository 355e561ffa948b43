package org.leadupdate.result;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.NetChange;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table of the results of all rows. Reads runs in pages, never as a whole. */
public class ResultRepository {

	private static final int PAGE = 1000;

	private static final RowResultMapper RESULTS = new RowResultMapper();

	private static final RowMapper<RowProblems> PROBLEMS = (row, number) -> new RowProblems(row.getLong(1),
			row.getLong(2), Outcome.valueOf(row.getString(3)), ProblemsJson.read(row.getString(4)),
			RowResultMapper.source(row.getBytes(5)));

	/** The number of values that MariaDB still treats as a list. */
	private static final int LIST_LENGTH = 900;

	private static final String LATEST = """
			SELECT r.lead_id, r.owner, r.fields_after, r.last_updated_on, r.last_updated_by
			FROM (SELECT lead_id, MAX(row_no) AS last_row FROM lead_update_result
			    WHERE lead_id IN (%s) AND run_id = ? AND result = 'UPDATED' GROUP BY lead_id) m
			JOIN lead_update_result r ON r.run_id = ? AND r.row_no = m.last_row""";

	private final JdbcTemplate jdbc;

	private final ResultInsert insert;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 * @param insert how it inserts results
	 */
	public ResultRepository(JdbcTemplate jdbc, ResultInsert insert) {
		this.jdbc = jdbc;
		this.insert = insert;
	}

	/**
	 * Inserts the results of a chunk, in the caller's transaction.
	 * @param run the run's number
	 * @param results the results of its rows
	 * @throws org.springframework.dao.DuplicateKeyException if one of the rows already
	 * has a result
	 */
	public void insert(long run, List<RowResult> results) {
		if (!results.isEmpty()) {
			this.insert.insert(run, results);
		}
	}

	/**
	 * A page of results.
	 * @param run the run's number
	 * @param afterRow the last row of the page before, or 0
	 * @param limit the maximum number
	 * @return the results in input order; empty past the last
	 */
	public List<RowResult> page(long run, long afterRow, int limit) {
		return this.jdbc.query("""
				SELECT %s, r.source_row
				FROM lead_update_result r
				WHERE r.run_id = ? AND r.row_no > ?
				ORDER BY r.run_id, r.row_no LIMIT ?""".formatted(RowResultMapper.COLUMNS), RESULTS, run, afterRow,
				limit);
	}

	/**
	 * The leads after the rows of a run so far, or as a check predicts them.
	 * @param run the run's number
	 * @param leads the leads before, by ID
	 * @return those of them that a row changed, by ID
	 */
	public Map<Long, Lead> latest(long run, Map<Long, Lead> leads) {
		Map<Long, Lead> latest = new HashMap<>();
		List<Long> ids = List.copyOf(leads.keySet());
		for (int from = 0; from < ids.size(); from += LIST_LENGTH) {
			List<Long> some = ids.subList(from, Math.min(from + LIST_LENGTH, ids.size()));
			List<Object> parameters = new ArrayList<>(some);
			parameters.add(run);
			parameters.add(run);
			this.jdbc.query(LATEST.formatted("?, ".repeat(some.size() - 1) + '?'), (row) -> {
				Lead lead = Objects.requireNonNull(leads.get(row.getLong(1)));
				latest.put(lead.id(),
						new Lead(lead.id(), lead.status(), row.getString(2), ExtendedFields.of(row.getString(3)),
								row.getObject(4, LocalDateTime.class), row.getObject(5, Long.class)));
			}, parameters.toArray());
		}
		return latest;
	}

	/**
	 * A page of the rows that were the first to change a lead.
	 * @param run the run's number
	 * @param afterRow the last row of the page before, or 0
	 * @param limit the maximum number
	 * @return each changed lead once: row number to lead ID, in input order
	 */
	public Map<Long, Long> changedLeads(long run, long afterRow, int limit) {
		Map<Long, Long> leads = new LinkedHashMap<>();
		this.jdbc.query("""
				SELECT r.row_no, r.lead_id FROM lead_update_result r
				WHERE r.run_id = ? AND r.row_no > ? AND %s AND NOT EXISTS (
				    SELECT 1 FROM lead_update_result e
				    WHERE e.lead_id = r.lead_id AND e.run_id = r.run_id AND e.row_no < r.row_no AND %s)
				ORDER BY r.run_id, r.row_no LIMIT ?""".formatted(changed("r"), changed("e")), (row) -> {
			leads.put(row.getLong(1), row.getLong(2));
		}, run, afterRow, limit);
		return leads;
	}

	/**
	 * The net changes of leads by all rows of a run.
	 * @param run the run's number
	 * @param leads lead IDs
	 * @return those it changed, by ID
	 */
	public Map<Long, NetChange> netChanges(long run, Collection<Long> leads) {
		Map<Long, NetChange> changes = new HashMap<>();
		for (LeadIdList ids : LeadIdList.of(leads)) {
			this.jdbc.query("""
					SELECT r.lead_id, r.previous_owner, r.owner, r.changes FROM lead_update_result r
					WHERE r.lead_id IN (%s) AND r.run_id = ? AND %s
					ORDER BY r.lead_id, r.row_no""".formatted(ids.places(), changed("r")), (row) -> {
				NetChange change = NetChange.of(row.getString(2), row.getString(3), ChangesJson.read(row.getString(4)));
				changes.merge(row.getLong(1), change, NetChange::then);
			}, ids.with(run));
		}
		return changes;
	}

	/** An undo may restore a part of a lead and reject the rest. */
	private static String changed(String row) {
		return "(%1$s.result = 'UPDATED' OR %1$s.changes IS NOT NULL OR COALESCE(%1$s.owner, '') <> COALESCE(%1$s.previous_owner, ''))"
			.formatted(row);
	}

	/**
	 * A page of the rows that changed their lead.
	 * @param run the run's number
	 * @param afterRow the last row of the page before, or 0
	 * @param limit the maximum number
	 * @return their results in input order; empty past the last
	 */
	public List<RowResult> changes(long run, long afterRow, int limit) {
		return this.jdbc.query("""
				SELECT %s, NULL
				FROM lead_update_result r
				WHERE r.run_id = ? AND r.row_no > ? AND %s
				ORDER BY r.run_id, r.row_no LIMIT ?""".formatted(RowResultMapper.COLUMNS, changed("r")), RESULTS, run,
				afterRow, limit);
	}

	/**
	 * A page of rejected rows.
	 * @param run the run's number
	 * @param afterRow the last row of the page before, or 0
	 * @param limit the maximum number
	 * @return the rows in input order; empty past the last
	 */
	public List<RowProblems> rejected(long run, long afterRow, int limit) {
		return this.jdbc.query("""
				SELECT row_no, line, result, problems, source_row FROM lead_update_result
				WHERE run_id = ? AND row_no > ? AND result = 'REJECTED'
				ORDER BY run_id, row_no LIMIT ?""", PROBLEMS, run, afterRow, limit);
	}

	/**
	 * Rejected rows of a run.
	 * @param run the run's number
	 * @param rows row numbers
	 * @return those of them that were rejected, by row number
	 */
	public Map<Long, RejectedRow> rejectedRows(long run, Collection<Long> rows) {
		Map<Long, RejectedRow> rejected = new HashMap<>();
		for (LeadIdList numbers : LeadIdList.of(rows)) {
			this.jdbc.query("""
					SELECT row_no, line, lead_id FROM lead_update_result
					WHERE row_no IN (%s) AND run_id = ? AND result = 'REJECTED'""".formatted(numbers.places()),
					(row) -> {
						rejected.put(row.getLong(1), new RejectedRow(row.getLong(2), row.getObject(3, Long.class)));
					}, numbers.with(run));
		}
		return rejected;
	}

	/**
	 * What runs did to a lead, without checks.
	 * @param lead the lead's ID
	 * @param limit the maximum number of rows
	 * @return the rows with this lead ID, newest first
	 */
	public List<LeadEvent> ofLead(long lead, int limit) {
		return this.jdbc.query("""
				SELECT r.run_id, r.row_no, r.result, r.problems, r.previous_owner, r.owner, r.changes,
				    n.mode, n.job, n.started, n.started_by
				FROM lead_update_result r JOIN lead_update_run n ON n.run_id = r.run_id
				WHERE r.lead_id = ? AND n.mode NOT LIKE '%CHECK%'
				ORDER BY r.run_id DESC, r.row_no DESC LIMIT ?""", new LeadEventMapper(), lead, limit);
	}

	/**
	 * Counts a run's rows by outcome.
	 * @param run the run's number
	 * @return the counts so far
	 */
	public RunCounts counts(long run) {
		Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
		this.jdbc.query("SELECT result, COUNT(*) FROM lead_update_result WHERE run_id = ? GROUP BY result", (row) -> {
			counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
		}, run);
		return new RunCounts(counts.getOrDefault(Outcome.UPDATED, 0L), counts.getOrDefault(Outcome.UNCHANGED, 0L),
				counts.getOrDefault(Outcome.REJECTED, 0L));
	}

	/**
	 * Counts a run's rows by the codes of their problems.
	 * @param run the run's number
	 * @return the counts so far
	 */
	public ProblemTally problems(long run) {
		ProblemTally tally = new ProblemTally();
		long afterRow = 0;
		for (List<RowProblems> page = problems(run, 0); !page.isEmpty(); page = problems(run, afterRow)) {
			page.forEach(tally::add);
			afterRow = page.get(page.size() - 1).row();
		}
		return tally;
	}

	private List<RowProblems> problems(long run, long afterRow) {
		return this.jdbc.query("""
				SELECT row_no, line, result, problems, NULL FROM lead_update_result
				WHERE run_id = ? AND row_no > ? AND problems IS NOT NULL
				ORDER BY run_id, row_no LIMIT ?""", PROBLEMS, run, afterRow, PAGE);
	}

}
