package org.leadupdate.result;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.leadupdate.lead.RawRow;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rejected rows of runs, each by itself: there are few, and they are looked up.
 */
public class RejectedRowRepository {

	private static final int PAGE = 1000;

	/**
	 * Bytes; twice as many, as the driver sends them, and the longest problem fit into
	 * the 64 KB that the smallest server may be set to take at once.
	 */
	static final int SLICE = 12_000;

	private final JdbcTemplate jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public RejectedRowRepository(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void add(long run, List<RowResult> results) {
		List<RowResult> rejected = results.stream().filter((result) -> result.outcome() == Outcome.REJECTED).toList();
		if (!rejected.isEmpty()) {
			List<Slice> slices = rejected.stream().flatMap((result) -> Slice.of(result).stream()).toList();
			this.jdbc.batchUpdate("""
					INSERT INTO lead_update_rejected (run_id, row_no, part, line, lead_id, problems, source_row)
					VALUES (?, ?, ?, ?, ?, ?, ?)""", slices, slices.size(),
					(statement, slice) -> bind(statement, run, slice));
		}
	}

	private static void bind(PreparedStatement statement, long run, Slice slice) throws SQLException {
		statement.setLong(1, run);
		statement.setLong(2, slice.result().row());
		statement.setInt(3, slice.part());
		statement.setLong(4, slice.result().line());
		statement.setObject(5, slice.result().leadId(), Types.BIGINT);
		statement.setString(6, (slice.part() == 0) ? ProblemsJson.write(slice.result().problems()) : null);
		statement.setBytes(7, slice.source());
	}

	/**
	 * A page of rejected rows.
	 * @param run the run's number
	 * @param afterRow the last row of the page before, or 0
	 * @param limit the maximum number
	 * @return the rows in input order; empty past the last
	 */
	public List<RowProblems> page(long run, long afterRow, int limit) {
		List<RowProblems> page = new ArrayList<>();
		this.jdbc.query("""
				SELECT r.row_no, r.line, r.problems, r.source_row
				FROM (SELECT row_no FROM lead_update_rejected
				    WHERE run_id = ? AND row_no > ? AND part = 0 ORDER BY run_id, row_no LIMIT ?) p
				JOIN lead_update_rejected r ON r.run_id = ? AND r.row_no = p.row_no
				ORDER BY r.row_no, r.part""", (row) -> {
			String problems = row.getString(3);
			if (problems != null) {
				page.add(new RowProblems(row.getLong(1), row.getLong(2), Outcome.REJECTED, ProblemsJson.read(problems),
						new RawRow(row.getBytes(4))));
			}
			else {
				page.add(page.remove(page.size() - 1).withMore(row.getBytes(4)));
			}
		}, run, afterRow, limit, run);
		return page;
	}

	/**
	 * Finds rejected rows of a run.
	 * @param run the run's number
	 * @param rows row numbers
	 * @return those of them that were rejected, by row number
	 */
	public Map<Long, RejectedRow> find(long run, Collection<Long> rows) {
		Map<Long, RejectedRow> rejected = new HashMap<>();
		for (NumberList numbers : NumberList.of(rows)) {
			this.jdbc.query("""
					SELECT row_no, line, lead_id FROM lead_update_rejected
					WHERE row_no IN (%s) AND run_id = ? AND part = 0""".formatted(numbers.places()), (row) -> {
				rejected.put(row.getLong(1), new RejectedRow(row.getLong(2), row.getObject(3, Long.class)));
			}, numbers.with(run));
		}
		return rejected;
	}

	/**
	 * Counts a run's rejected rows by the codes of their problems.
	 * @param run the run's number
	 * @return the counts so far
	 */
	public ProblemTally problems(long run) {
		ProblemTally tally = new ProblemTally();
		long afterRow = 0;
		for (List<RowProblems> page = page(run, 0, PAGE); !page.isEmpty(); page = page(run, afterRow, PAGE)) {
			page.forEach(tally::add);
			afterRow = page.get(page.size() - 1).row();
		}
		return tally;
	}

	/** As much of a rejected row as a server is sure to take. */
	private record Slice(RowResult result, int part) {

		static List<Slice> of(RowResult result) {
			int parts = 1 + Math.max(0, bytes(result).length - 1) / SLICE;
			return IntStream.range(0, parts).mapToObj((part) -> new Slice(result, part)).toList();
		}

		byte[] source() {
			byte[] bytes = bytes(this.result);
			return Arrays.copyOfRange(bytes, this.part * SLICE, Math.min((this.part + 1) * SLICE, bytes.length));
		}

		private static byte[] bytes(RowResult result) {
			return Objects.requireNonNull(result.sourceRow(), "a rejected row has its source").bytes();
		}

	}

}
