package org.leadupdate.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class SchemaMigrationTests {

	@OnEveryDatabase
	void aMigratedDatabaseHasNoProblem(TestDatabase database) {
		SchemaMigration migration = database.migration();
		assertThat(migration.problem()).isEmpty();
		assertThat(migration.migrate().applied()).isEmpty();
	}

	@OnEveryDatabase
	void tablesThatAreNotThoseOfThisProgramAreReported(TestDatabase database) {
		try (TestDatabase other = database.older("28")) {
			String quote = other.isEmbedded() ? "\"" : "`";
			String history = quote + "lead_update_schema_history" + quote;
			other.migration().migrate();
			other.jdbc()
				.sql("UPDATE %s SET %2$ssuccess%2$s = FALSE WHERE %2$sversion%2$s = '64'".formatted(history, quote))
				.update();
			assertThat(other.migration().problem())
				.contains("The tables are older than this program. Run \"migrate\" first.");
			other.jdbc()
				.sql("UPDATE %s SET %2$ssuccess%2$s = TRUE, %2$sversion%2$s = '65' WHERE %2$sversion%2$s = '64'"
					.formatted(history, quote))
				.update();
			assertThat(other.migration().problem())
				.contains("The tables are newer than this program. Use the program that upgraded them last.");
			assertThatExceptionOfType(NewerSchemaException.class).isThrownBy(other.migration()::migrate)
				.withMessage("The tables are newer than this program. Use the program that upgraded them last.");
			other.jdbc().sql("DROP TABLE " + history).update();
			assertThat(other.migration().problem()).contains("The tables do not exist yet. Run \"migrate\" first.");
		}
	}

	/**
	 * The first program's last migration is number 28: what comes since must have a
	 * higher number, or Flyway refuses every database that is there already.
	 */
	@OnEveryDatabase
	void theTablesOfTheFirstVersionAreReportedAndUpgraded(TestDatabase database) {
		try (TestDatabase first = database.older("28")) {
			SchemaMigration migration = first.migration();
			assertThat(migration.problem()).contains("The tables are older than this program. Run \"migrate\" first.");
			assertThat(migration.migrate().applied()).isNotEmpty();
			assertThat(migration.problem()).isEmpty();
		}
	}

	/** MySQL commits the index by itself, and can't create one only if it is missing. */
	@OnEveryDatabase
	void anIndexIsCreatedOnceEvenIfAKillCameBeforeItsRecord(TestDatabase database) throws SQLException {
		for (boolean killed : new boolean[] { false, true }) {
			try (TestDatabase earlier = database.older("29")) {
				assertThat(indexes(earlier)).doesNotContain("LEAD_UPDATE_RUN_RELATED");
				if (killed) {
					earlier.jdbc()
						.sql("CREATE INDEX lead_update_run_related ON lead_update_run (related_run)")
						.update();
				}
				assertThat(earlier.migration().migrate().applied()).contains("30 lead update run related");
				assertThat(indexes(earlier)).containsOnlyOnce("LEAD_UPDATE_RUN_RELATED");
			}
		}
	}

	@OnEveryDatabase
	void everyTableOfOursHasAPrimaryKeyAlsoWhereAnEarlierVersionMadeItWithout(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("what only servers demand").isFalse();
		assertThat(withoutKey(database)).isEmpty();
		try (TestDatabase earlier = database.older("30")) {
			earlier.jdbc().sql("ALTER TABLE BATCH_JOB_EXECUTION_SEQ DROP PRIMARY KEY").update();
			earlier.jdbc()
				.sql("UPDATE lead_update_schema_history SET checksum = checksum + 1 WHERE version IN ('22', '27')")
				.update();
			assertThat(withoutKey(earlier)).hasSize(1);
			assertThat(earlier.migration().migrate().applied()).contains("31 primary keys");
			assertThat(withoutKey(earlier)).isEmpty();
		}
	}

	private static List<String> withoutKey(TestDatabase database) {
		return database.jdbc()
			.sql("""
					SELECT t.table_name FROM information_schema.tables t
					WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
					    AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s
					        WHERE s.table_schema = t.table_schema AND s.table_name = t.table_name AND s.index_name = 'PRIMARY')
					""")
			.query(String.class)
			.list();
	}

	private static List<String> indexes(TestDatabase database) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Connection connection = database.dataSource().getConnection();
				ResultSet indexes = connection.getMetaData()
					.getIndexInfo(connection.getCatalog(), null,
							database.isEmbedded() ? "LEAD_UPDATE_RUN" : "lead_update_run", false, false)) {
			while (indexes.next()) {
				names.add(indexes.getString("INDEX_NAME").toUpperCase(Locale.ROOT));
			}
		}
		return names;
	}

}
