package org.leadupdate.result;

import java.util.List;

/** Inserts the results of a chunk in one go. */
public interface ResultInsert {

	/**
	 * Inserts results in the caller's transaction.
	 * @param run the run's number
	 * @param results what became of its rows, at least one
	 * @throws org.springframework.dao.DuplicateKeyException if a row has a result already
	 */
	void insert(long run, List<RowResult> results);

}
