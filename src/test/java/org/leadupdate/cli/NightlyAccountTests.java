package org.leadupdate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnServer;
import org.leadupdate.database.TestDatabase;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The account of the nightly run has exactly the rights of {@code nightly-account.sql},
 * and they are enough. The MariaDB of the other tests knows no rights: this runs on the
 * server that {@code LEADS_TEST_JDBC_URL} names.
 */
@EnabledIfEnvironmentVariable(named = "LEADS_TEST_JDBC_URL", matches = ".+")
@OnServer
class NightlyAccountTests {

	private static final String ACCOUNT = "'lead_update_test'@'%'";

	private static final String PASSWORD = "nightly-7Secret";

	private static final Path RIGHTS = Path.of("src/docs/manual/nightly-account.sql");

	@TempDir
	Path home;

	@Test
	void theRightsOfTheManualAreEnoughAndTheProgramKeepsItsPassword() throws IOException {
		try (TestDatabase database = TestDatabase.server("nightly_account")) {
			Program program = new Program(this.home).job("root", "")
				.addSettings("root", datasource(database, "root", ""))
				.job("nightly", "")
				.addSettings("nightly", datasource(database, "lead_update_test", PASSWORD));
			assertThat(program.run("seed", this.home.resolve("seed").toString(), "--job", "root")).isZero();
			grant(database);
			assertThat(program.apply("nightly", "leadID,owner\n50001,priya.nair\n50002,nobody\n", "--debug"))
				.as(program.err())
				.isEqualTo(4);
			assertThat(program.out() + program.err()).doesNotContain(PASSWORD);
			assertThat(program.report()).extracting((row) -> row.get("result")).containsExactly("UPDATED", "REJECTED");
			for (String command : List.of("fields nightly", "doctor nightly", "history --job nightly",
					"history 1 --job nightly", "history --lead 50001 --job nightly", "report 1 --job nightly",
					"undo 1 --check --job nightly",
					"reassign --from priya.nair --to wei.zhang --check --job nightly")) {
				assertThat(program.run(command.split(" "))).as(command + "\n" + program.out() + program.err()).isZero();
			}
			assertThat(program.run("undo", "1", "--job", "nightly", "--yes")).as(program.err()).isZero();
			assertThat(program.run("purge", "--older-than", "0d", "--job", "nightly", "--yes")).as(program.err())
				.isZero();
			assertThat(program.out()).startsWith("Removed 4 runs");
			assertThat(program.apply("nightly", "leadID,owner\n50001,priya.nair\n")).as(program.err()).isZero();
			revoke(database, "UPDATE", "BATCH_STEP_EXECUTION_SEQ");
			assertThat(program.run("doctor", "nightly")).isEqualTo(1);
			assertThat(program.out()).contains("FAIL  rights", "UPDATE on BATCH_STEP_EXECUTION_SEQ");
			revoke(database, "SELECT", "associate");
			revoke(database, "SELECT", "lead_update_task");
			assertThat(program.run("doctor", "nightly")).as(program.err()).isEqualTo(1);
			assertThat(program.out()).contains("SELECT on associate", "SELECT on lead_update_task", "ok    input");
			revoke(database, "SELECT", "lead_update_schema_history");
			assertThat(program.run("doctor", "nightly")).as(program.err()).isEqualTo(1);
			assertThat(program.out()).contains("FAIL  tables",
					"The account may not read the table lead_update_schema_history");
			assertThat(parameters(database)).isNotEmpty().noneMatch((value) -> value.contains(PASSWORD));
		}
	}

	private static String datasource(TestDatabase database, String user, String password) {
		return """
				spring:
				  datasource:
				    url: "%s"
				    username: "%s"
				    password: "%s"
				""".formatted(database.url(), user, password);
	}

	private static void grant(TestDatabase database) throws IOException {
		database.jdbc().sql("DROP USER IF EXISTS " + ACCOUNT).update();
		database.jdbc().sql("CREATE USER " + ACCOUNT + " IDENTIFIED BY '" + PASSWORD + "'").update();
		String rights = Files.readString(RIGHTS).replace("'lead_update'@'%'", ACCOUNT);
		new ResourceDatabasePopulator(new ByteArrayResource(rights.getBytes(StandardCharsets.UTF_8)))
			.execute(database.dataSource());
	}

	private static void revoke(TestDatabase database, String right, String table) {
		database.jdbc().sql("REVOKE %s ON %s FROM %s".formatted(right, table, ACCOUNT)).update();
	}

	private static List<String> parameters(TestDatabase database) {
		return database.jdbc().sql("""
				SELECT CONCAT(PARAMETER_NAME, '=', PARAMETER_VALUE) FROM BATCH_JOB_EXECUTION_PARAMS
				UNION ALL SELECT COALESCE(settings, '') FROM lead_update_run
				UNION ALL SELECT SHORT_CONTEXT FROM BATCH_STEP_EXECUTION_CONTEXT
				UNION ALL SELECT EXIT_MESSAGE FROM BATCH_JOB_EXECUTION""").query(String.class).list();
	}

}
