package org.leadupdate.result;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts results as a JDBC batch: into the embedded database it is no journey. */
final class HsqldbResultInsert implements ResultInsert {

	private final JdbcTemplate jdbc;

	HsqldbResultInsert(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void insert(long run, List<RowResult> results) {
		this.jdbc.batchUpdate(ResultBinding.INSERT.formatted(ResultBinding.PLACES), results, results.size(),
				(statement, result) -> new ResultBinding(statement).bind(run, result));
	}

}
