package org.leadupdate.result;

import java.util.List;

import org.leadupdate.database.DatabaseKind;

import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts the results of a chunk in one go. */
interface ResultInsert {

	/**
	 * Inserts results in the caller's transaction.
	 * @param run the run's number
	 * @param results what became of its rows, at least one
	 * @throws org.springframework.dao.DuplicateKeyException if a row has a result already
	 */
	void insert(long run, List<RowResult> results);

	/** The fastest way to insert that a kind of database knows. */
	static ResultInsert of(JdbcTemplate jdbc, DatabaseKind kind) {
		return (kind == DatabaseKind.HSQLDB) ? new HsqldbResultInsert(jdbc) : new MySqlResultInsert(jdbc);
	}

}
