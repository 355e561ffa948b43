package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that removes old runs. */
class PurgeCommandTests {

	private static final String INPUT = "leadID,owner\n50001,priya.nair\n50002,nobody\n";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void apply() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
	}

	@Test
	void whatWasRemovedIsReportedInASentence() throws IOException {
		assertThat(this.program.run("purge", "--older-than", "0d", "--yes")).isZero();
		assertThat(this.program.out()).startsWith("Removed 1 run that ended before ")
			.contains(": 2 rows of results, 1 folder (");
		assertThat(this.program.runs()).isZero();
		try (Stream<Path> folders = Files.list(this.home.resolve("reports"))) {
			assertThat(folders.filter(Files::isDirectory)).isEmpty();
		}
	}

	@Test
	void runNumbersContinueAfterAPurge() throws IOException {
		this.program.run("purge", "--older-than", "0d", "--yes");
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
		assertThat(this.program.out()).startsWith("Run 2 of job plain finished");
	}

	@Test
	void withoutATerminalItAsksForYes() {
		assertThat(this.program.run("purge", "--older-than", "0d")).isEqualTo(1);
		assertThat(this.program.err()).contains("add --yes, or --check");
		assertThat(this.program.runs()).isOne();
	}

	@Test
	void ifNothingIsOldEnoughItDoesNotAsk() {
		assertThat(this.program.run("purge", "--older-than", "1h")).isZero();
		assertThat(this.program.out()).contains("0 runs");
		assertThat(this.program.runs()).isOne();
	}

	@Test
	void aCheckRemovesNothing() {
		assertThat(this.program.run("purge", "--older-than", "0d", "--check", "--json")).isZero();
		JsonNode preview = JsonMapper.shared().readTree(this.program.out());
		assertThat(preview.get("check").asBoolean()).isTrue();
		assertThat(preview.get("runs").get(0).asLong()).isOne();
		assertThat(preview.get("rows").asLong()).isEqualTo(2);
		assertThat(preview.get("bytes").asLong()).isPositive();
		assertThat(this.program.runs()).isOne();
	}

	@Test
	void anAmbiguousAgeIsRejected() {
		for (String age : List.of("90", "3m", "-1d", "d", "", "1.5d", "P90D")) {
			assertThat(this.program.run("purge", "--older-than=" + age, "--yes")).as(age).isEqualTo(1);
			assertThat(this.program.err()).contains("must be an age: days, such as 90d");
		}
		assertThat(this.program.runs()).isOne();
	}

}
