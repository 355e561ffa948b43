package org.leadupdate.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

import org.leadupdate.database.BulkLoad;

/**
 * Stores all in one transaction.
 *
 * @param connection the database
 */
record SingleTransactionLoad(Connection connection) implements BulkLoad {

	@Override
	public void begin() throws SQLException {
		this.connection.setAutoCommit(false);
	}

	@Override
	public void afterBatch() {
		// one transaction for all
	}

	@Override
	public void commit() throws SQLException {
		this.connection.commit();
		this.connection.setAutoCommit(true);
	}

	@Override
	public void rollback(Collection<String> tables) throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
	}

}
