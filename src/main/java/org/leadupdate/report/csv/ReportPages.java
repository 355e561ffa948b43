package org.leadupdate.report.csv;

import java.util.List;

import org.leadupdate.result.RowResultMapper;
import org.leadupdate.result.Run;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rows of a run's report, page by page, since drivers keep a whole result in memory.
 */
final class ReportPages {

	private static final RowResultMapper RESULTS = new RowResultMapper();

	private static final RowMapper<ReportRow> ROWS = (row, number) -> new ReportRow(RESULTS.mapRow(row, number),
			LeadSnapshot.of(row));

	private final JdbcTemplate jdbc;

	ReportPages(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The rows of a page, in input order. */
	List<ReportRow> read(Run run, PageRange page) {
		return this.jdbc.query("""
				SELECT %s, NULL, %s
				FROM lead_update_result r
				LEFT JOIN leads l ON l.id = r.lead_id AND l.org_id = ?
				WHERE r.run_id = ? AND r.row_no BETWEEN ? AND ?
				ORDER BY r.run_id, r.row_no""".formatted(RowResultMapper.COLUMNS, LeadSnapshot.COLUMNS), ROWS,
				run.identity().org(), run.number(), page.first(), page.last());
	}

	/** All rows of a run that have a result. */
	PageRange rows(Run run) {
		return this.jdbc.queryForObject("""
				SELECT COALESCE(MIN(row_no), 1), COALESCE(MAX(row_no), 0)
				FROM lead_update_result WHERE run_id = ?""",
				(row, number) -> new PageRange(row.getLong(1), row.getLong(2)), run.number());
	}

}
