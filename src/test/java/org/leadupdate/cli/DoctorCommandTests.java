package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The doctor command. */
class DoctorCommandTests {

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "");
	}

	@Test
	void aMissingEmbeddedDatabaseIsNotAFailure() {
		assertThat(this.program.run("doctor", "plain")).as(this.program.out()).isZero();
		assertThat(this.program.out()).contains("warn  tables", "next run on this database does this automatically")
			.doesNotContain("FAIL");
	}

	@Test
	void aPoolSmallerThanTheThreadsNeedIsRejected() throws IOException {
		this.program.seeded();
		String input = "leadID,owner\n50001,priya.nair\n";
		String pool = "spring.datasource.hikari.maximum-pool-size=";
		assertThat(this.program.apply("plain", input, "--set", pool + "4")).isEqualTo(1);
		assertThat(this.program.err()).contains(pool.replace("=", " is 4"), "needs 5 connections");
		assertThat(this.program.runs()).isZero();
		assertThat(this.program.apply("plain", input, "--set", pool + "5")).isZero();
	}

	@Test
	void theRestIsCheckedWhileTheDatabaseIsAway() {
		assertThat(this.program.run("doctor", "plain", "--set", "spring.datasource.url=jdbc:mysql://127.0.0.1:1/leads",
				"--set", "lead-update.input=none.csv"))
			.isEqualTo(3);
		assertThat(this.program.out()).contains("FAIL  database    The database jdbc:mysql://127.0.0.1:1/leads",
				"ok    settings", "ok    reports", "warn  input       ");
	}

	@Test
	void anEmptyUrlIsNotTheEmbeddedDatabase() throws IOException {
		assertThat(this.program.run("doctor", "plain", "--set", "spring.datasource.url=")).isOne();
		assertThat(this.program.err()).contains("SPRING_DATASOURCE_URL) is set, but empty");
		assertThat(this.program.apply("plain", "leadID,owner\n50001,priya.nair\n", "--set", "spring.datasource.url="))
			.isOne();
		assertThat(this.program.err()).contains("SPRING_DATASOURCE_URL) is set, but empty");
		assertThat(this.program.runs()).isZero();
	}

}
