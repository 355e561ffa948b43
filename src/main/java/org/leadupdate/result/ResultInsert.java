package org.leadupdate.result;

import java.util.List;

/** Inserts the results of a chunk at once. */
public interface ResultInsert {

	/**
	 * Inserts results in the caller's transaction.
	 * @param run the run's number
	 * @param results the results of its rows, at least one
	 * @throws org.springframework.dao.DuplicateKeyException if a row already has a result
	 */
	void insert(long run, List<RowResult> results);

}
