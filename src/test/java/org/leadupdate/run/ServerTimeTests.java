package org.leadupdate.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.database.OnServer;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Moments are stored and read in UTC, whatever the server's time zone. */
@OnServer
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class ServerTimeTests {

	private static final List<String> ZONE_TABLES = List.of("time_zone", "time_zone_name", "time_zone_transition",
			"time_zone_transition_type");

	@TempDir
	Path home;

	private static TestDatabase database;

	@BeforeAll
	static void open() {
		database = TestDatabase.server("server_time");
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@Test
	void aServerInAnotherTimeZoneStoresUtc() {
		database.jdbc().sql("SET GLOBAL time_zone = '+05:30'").update();
		try (TestDatabase elsewhere = TestDatabase.server("time_zone")) {
			JobFixture there = new JobFixture(elsewhere, this.home);
			there.sql("UPDATE leads SET created_on = '2026-03-29 02:30:00' WHERE id = 1");
			Launch launch = there.apply("leadID,owner\n1,Anna\n");
			assertThat(launch.column("createdOn")).containsExactly("2026-03-29T02:30:00+00:00");
			assertThat(launch.column("lastUpdatedOn")).containsExactly("2026-11-23T02:00:00+00:00");
			assertThat(there.lead(1).lastUpdatedOn()).isEqualTo("2026-11-23T02:00");
		}
		finally {
			database.jdbc().sql("SET GLOBAL time_zone = 'SYSTEM'").update();
		}
	}

	/** Of its hours one is there twice, and one is not at all. */
	@ParameterizedTest
	@ValueSource(strings = { "DATETIME(3)", "TIMESTAMP(3) NULL" })
	void momentsAreExactOnAServerWithSummerTime(String type) {
		makeZone("Test/Berlin");
		database.jdbc().sql("SET GLOBAL time_zone = 'Test/Berlin'").update();
		try (TestDatabase elsewhere = TestDatabase.server("summer_time")) {
			JobFixture there = new JobFixture(elsewhere, this.home);
			there.sql("ALTER TABLE leads MODIFY last_updated_on " + type);
			for (String moment : List.of("2026-03-29T00:59:59.999", "2026-03-29T01:30:00.125",
					"2026-10-25T00:30:00.125", "2026-10-25T01:30:00.125")) {
				there.at(moment + "Z").set("already-applied", "again");
				Launch launch = there.apply("leadID,owner\n1,Anna\n");
				assertThat(launch.column("lastUpdatedOn")).containsExactly(moment + "+00:00");
				assertThat(there.lead(1).lastUpdatedOn()).isEqualTo(moment);
				Launch guarded = there.apply("leadID,owner,expectedLastUpdatedOn\n1,ben," + moment + "Z\n");
				assertThat(guarded.column("result")).as("%s", guarded.column("message")).containsExactly("UPDATED");
			}
		}
		finally {
			database.jdbc().sql("SET GLOBAL time_zone = 'SYSTEM'").update();
			ZONE_TABLES.forEach(ServerTimeTests::forgetZone);
		}
	}

	private static void forgetZone(String table) {
		database.jdbc().sql("DELETE FROM mysql." + table + " WHERE time_zone_id = 9001").update();
	}

	/** As that of Berlin in 2026: the server may not know any by its name. */
	private static void makeZone(String name) {
		ZONE_TABLES.forEach(ServerTimeTests::forgetZone);
		for (String rows : List.of("time_zone VALUES (9001, 'N')", "time_zone_name VALUES ('" + name + "', 9001)",
				"time_zone_transition_type VALUES (9001, 0, 3600, 0, 'CET'), (9001, 1, 7200, 1, 'CEST')",
				"time_zone_transition VALUES (9001, 1774746000, 1), (9001, 1792890000, 0)")) {
			database.jdbc().sql("INSERT INTO mysql." + rows).update();
		}
	}

}
