package org.leadupdate.database;

import java.sql.SQLException;
import java.util.Collection;

/** Stores many rows in empty tables, all or none. */
public interface BulkLoad {

	/**
	 * Called before anything is stored.
	 * @throws SQLException if the database fails
	 */
	void begin() throws SQLException;

	/**
	 * Called after each thousand rows or so.
	 * @throws SQLException if the database fails
	 */
	void afterBatch() throws SQLException;

	/**
	 * Makes the stored rows permanent.
	 * @throws SQLException if the database fails
	 */
	void commit() throws SQLException;

	/**
	 * Removes the stored rows.
	 * @param tables the tables they were stored in, which were empty before
	 * @throws SQLException if the database fails
	 */
	void rollback(Collection<String> tables) throws SQLException;

}
