package org.leadupdate.run;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes sure that the tables are those of this program before a run begins. Where the
 * database lets any command upgrade them, this one does.
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
	 * Checks the tables.
	 * @throws RefusedException if they are missing, older or newer, or if the leads can't
	 * be updated safely
	 */
	public void run() {
		this.migration.problem().ifPresent((problem) -> {
			if (!this.dialect.upgradesTablesOnUse()) {
				throw new RefusedException(ExitCode.USAGE, problem);
			}
			this.migration.migrate();
		});
		this.dialect.unsuitable(this.jdbc).ifPresent((problem) -> {
			throw new RefusedException(ExitCode.USAGE, problem);
		});
	}

}
