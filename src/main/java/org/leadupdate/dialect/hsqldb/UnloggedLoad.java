package org.leadupdate.dialect.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

import org.leadupdate.database.BulkLoad;

/**
 * The embedded database would keep a large transaction in memory: small ones that are not
 * logged, so that after a kill the database opens as it was before.
 *
 * @param connection the database
 */
record UnloggedLoad(Connection connection) implements BulkLoad {

	@Override
	public void begin() throws SQLException {
		execute("CHECKPOINT");
		execute("SET FILES LOG FALSE");
		this.connection.setAutoCommit(false);
	}

	@Override
	public void afterBatch() throws SQLException {
		this.connection.commit();
	}

	@Override
	public void commit() throws SQLException {
		this.connection.commit();
		logAgain();
	}

	@Override
	public void rollback(Collection<String> tables) throws SQLException {
		this.connection.rollback();
		for (String table : tables) {
			execute("TRUNCATE TABLE " + table + " AND COMMIT");
		}
		logAgain();
	}

	private void logAgain() throws SQLException {
		this.connection.setAutoCommit(true);
		execute("SET FILES LOG TRUE");
		execute("CHECKPOINT");
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
