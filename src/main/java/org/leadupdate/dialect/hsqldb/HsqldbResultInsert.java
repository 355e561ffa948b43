package org.leadupdate.dialect.hsqldb;

import java.util.List;

import org.leadupdate.result.ResultBinding;
import org.leadupdate.result.ResultInsert;
import org.leadupdate.result.RowResult;

import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts results as a JDBC batch: the embedded database needs no round trip. */
public final class HsqldbResultInsert implements ResultInsert {

	private final JdbcTemplate jdbc;

	public HsqldbResultInsert(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void insert(long run, List<RowResult> results) {
		this.jdbc.batchUpdate(ResultBinding.INSERT.formatted(ResultBinding.PLACES), results, results.size(),
				(statement, result) -> new ResultBinding(statement, (utc) -> utc).bind(run, result));
	}

}
