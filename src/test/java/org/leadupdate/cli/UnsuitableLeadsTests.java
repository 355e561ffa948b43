package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.database.OnServer;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table of leads that can't be updated safely refuses runs, and nothing else: what has
 * run stays readable.
 */
@OnServer
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class UnsuitableLeadsTests {

	/** What a table of leads may be that can't be updated safely. */
	private enum Unsuitable {

		VIEW("leads is a view", "spring.datasource.url name the database",
				"RENAME TABLE leads TO crm_leads; CREATE VIEW leads AS SELECT * FROM crm_leads"),

		NO_TRANSACTIONS("uses the engine MyISAM", "ALTER TABLE leads ENGINE=InnoDB",
				"ALTER TABLE leads DROP INDEX leads_owner, ENGINE = MyISAM");

		private final String problem;

		private final String advice;

		private final String statements;

		Unsuitable(String problem, String advice, String statements) {
			this.problem = problem;
			this.advice = advice;
			this.statements = statements;
		}

	}

	@TempDir
	Path home;

	private TestDatabase database;

	private Program program;

	/** Run 1 is finished, run 2 stopped at its limit. */
	@BeforeEach
	void run() throws IOException {
		this.database = TestDatabase.server("unsuitable_leads");
		this.program = new Program(this.home).job("nightly", "").addSettings("nightly", """
				spring:
				  datasource:
				    url: "%s"
				    username: root
				""".formatted(this.database.url()));
		assertThat(this.program.run("seed", this.home.resolve("seed").toString(), "--job", "nightly")).isZero();
		Path second = Files.writeString(this.home.resolve("second.csv"), "leadID,owner\n50002,nobody\n");
		assertThat(this.program.apply("nightly", "leadID,owner\n50001,priya.nair\n")).isZero();
		assertThat(this.program.run("apply", "nightly", "--input", second.toString(), "--set",
				"lead-update.max-rejected=0"))
			.isEqualTo(6);
	}

	private void make(Unsuitable leads) {
		for (String statement : leads.statements.split("; ", -1)) {
			this.database.jdbc().sql(statement).update();
		}
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@ParameterizedTest
	@EnumSource
	void whatRunsIsRefusedAndWhatOnlyReadsOrTidiesGoesOnWorking(Unsuitable leads) {
		make(leads);
		assertRefused(leads);
		for (String command : List.of("history", "history 1", "history --lead 50001", "history --html -", "report 1",
				"changes 1", "fields", "abandon 2", "purge --older-than 0d --yes")) {
			assertThat(this.program.run((command + " --job nightly").split(" "))).as(command + this.program.err())
				.isZero();
		}
		assertThat(this.program.out()).startsWith("Removed 2 runs");
	}

	private void assertRefused(Unsuitable leads) {
		Path input = this.home.resolve("input.csv");
		for (String command : List.of("apply nightly --again --input " + input, "check nightly --input " + input,
				"undo 1 --yes --job nightly", "undo 1 --check --job nightly", "resume 2 --job nightly",
				"reassign nightly --from priya.nair --to wei.zhang")) {
			assertThat(this.program.run(command.split(" "))).as(command).isOne();
			assertThat(this.program.err()).as(command).contains(leads.problem, leads.advice);
		}
	}

}
