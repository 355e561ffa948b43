package org.leadupdate.run;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes sure that the tables are those of this program, and, before a run, that their
 * leads can be updated safely.
 */
public class SchemaCheck {

	private final SchemaMigration migration;

	private final DatabaseDialect dialect;

	private final JdbcTemplate jdbc;

	public SchemaCheck(SchemaMigration migration, DatabaseDialect dialect, JdbcTemplate jdbc) {
		this.migration = migration;
		this.dialect = dialect;
		this.jdbc = jdbc;
	}

	/**
	 * Checks the tables. Where the database lets any command upgrade them, this one does.
	 * @throws RefusedException if they are missing, older or newer
	 */
	public void checkTables() {
		this.migration.problem().ifPresent((problem) -> {
			if (!this.dialect.upgradesTablesOnUse() || this.migration.newer().isPresent()) {
				throw new RefusedException(ExitCode.USAGE, problem);
			}
			this.migration.migrate();
		});
	}

	/**
	 * Checks that the leads can be updated. What only reads, or writes the program's own
	 * tables, works without.
	 * @throws RefusedException if they can't be updated safely
	 */
	public void checkLeads() {
		this.dialect.unsuitable(this.jdbc).ifPresent((problem) -> {
			throw new RefusedException(ExitCode.USAGE, problem);
		});
	}

}
