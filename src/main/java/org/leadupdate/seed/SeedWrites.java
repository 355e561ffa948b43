package org.leadupdate.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

import org.leadupdate.database.DatabaseKind;

/** How a database stores a whole seed, or nothing of it. */
interface SeedWrites {

	/** Called before anything is stored. */
	void begin() throws SQLException;

	/** Called after each thousand rows or so. */
	void afterBatch() throws SQLException;

	/** Makes all that was stored last. */
	void keep() throws SQLException;

	/**
	 * Takes back all that was stored.
	 * @param tables the tables it was stored in, which were empty before
	 */
	void discard(Collection<String> tables) throws SQLException;

	static SeedWrites of(DatabaseKind kind, Connection connection) {
		return (kind == DatabaseKind.HSQLDB) ? new Unlogged(connection) : new OneTransaction(connection);
	}

	/** A server's way: one transaction. */
	record OneTransaction(Connection connection) implements SeedWrites {

		@Override
		public void begin() throws SQLException {
			this.connection.setAutoCommit(false);
		}

		@Override
		public void afterBatch() {
			// one transaction for all
		}

		@Override
		public void keep() throws SQLException {
			this.connection.commit();
			this.connection.setAutoCommit(true);
		}

		@Override
		public void discard(Collection<String> tables) throws SQLException {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}

	}

	/**
	 * The embedded database's way, which would hold a large transaction in memory: small
	 * ones that are not logged, so that after a kill the database opens as it was before.
	 */
	record Unlogged(Connection connection) implements SeedWrites {

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
		public void keep() throws SQLException {
			this.connection.commit();
			logAgain();
		}

		@Override
		public void discard(Collection<String> tables) throws SQLException {
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

}
