package org.leadupdate.database;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaMigrationTests {

	@OnEveryDatabase
	void aMigratedDatabaseHasNoProblem(TestDatabase database) {
		SchemaMigration migration = new SchemaMigration(database.dataSource(), database.dialect());
		assertThat(migration.problem()).isEmpty();
		assertThat(migration.migrate().applied()).isEmpty();
	}

	/**
	 * The first program's last migration is number 28: what comes since must have a
	 * higher number, or Flyway refuses every database that is there already.
	 */
	@OnEveryDatabase
	void theTablesOfTheFirstProgramAreToldAndUpgraded(TestDatabase database) {
		forget(database, "28");
		SchemaMigration migration = new SchemaMigration(database.dataSource(), database.dialect());
		assertThat(migration.problem()).contains("The tables are older than this program. Run \"migrate\" first.");
		assertThat(migration.migrate().applied()).isNotEmpty();
		assertThat(migration.problem()).isEmpty();
	}

	/** Takes the records of the migrations after one, which leaves what they made. */
	private static void forget(TestDatabase database, String version) {
		database.jdbc()
			.sql("DELETE FROM \"lead_update_schema_history\" WHERE \"installed_rank\" > (SELECT r FROM (SELECT MAX(\"installed_rank\") AS r FROM \"lead_update_schema_history\" WHERE \"version\" = ?) first)"
				.replace("\"", database.isEmbedded() ? "\"" : "`"))
			.param(version)
			.update();
	}

}
