package org.leadupdate.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A {@link CodeMigration} as Flyway wants it.
 *
 * @param migration the migration
 */
record FlywayCodeMigration(CodeMigration migration) implements JavaMigration {

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion(this.migration.version());
	}

	@Override
	public String getDescription() {
		return this.migration.description();
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	/** It commits what it has done, step by step. */
	@Override
	public boolean canExecuteInTransaction() {
		return false;
	}

	@Override
	public void migrate(Context context) {
		this.migration.migrate();
	}

}
