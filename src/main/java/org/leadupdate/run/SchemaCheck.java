package org.leadupdate.run;

import org.leadupdate.database.DatabaseKind;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * Makes sure that the tables are those of this program before a run begins. A server's
 * are left to {@code migrate} and an account that may change them; the embedded database,
 * which is ours alone, is upgraded on the way.
 */
public class SchemaCheck {

	private final SchemaMigration migration;

	private final DatabaseKind kind;

	public SchemaCheck(SchemaMigration migration, DatabaseKind kind) {
		this.migration = migration;
		this.kind = kind;
	}

	/**
	 * Checks the tables.
	 * @throws RefusedException if they are missing, older or newer
	 */
	public void run() {
		this.migration.problem().ifPresent((problem) -> {
			if (this.kind != DatabaseKind.HSQLDB) {
				throw new RefusedException(ExitCode.USAGE, problem);
			}
			this.migration.migrate();
		});
	}

}
