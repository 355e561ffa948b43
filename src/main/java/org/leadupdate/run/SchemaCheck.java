package org.leadupdate.run;

import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * Makes sure that the tables are those of this program before a run begins. Where the
 * database lets any command upgrade them, this one does.
 */
public class SchemaCheck {

	private final SchemaMigration migration;

	private final DatabaseDialect dialect;

	public SchemaCheck(SchemaMigration migration, DatabaseDialect dialect) {
		this.migration = migration;
		this.dialect = dialect;
	}

	/**
	 * Checks the tables.
	 * @throws RefusedException if they are missing, older or newer
	 */
	public void run() {
		this.migration.problem().ifPresent((problem) -> {
			if (!this.dialect.upgradesTablesOnUse()) {
				throw new RefusedException(ExitCode.USAGE, problem);
			}
			this.migration.migrate();
		});
	}

}
