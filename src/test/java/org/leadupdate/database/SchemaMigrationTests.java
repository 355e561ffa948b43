package org.leadupdate.database;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaMigrationTests {

	@OnEveryDatabase
	void aMigratedDatabaseHasNoProblem(TestDatabase database) {
		SchemaMigration migration = new SchemaMigration(database.dataSource(), database.kind());
		assertThat(migration.problem()).isEmpty();
		assertThat(migration.migrate().applied()).isEmpty();
	}

}
