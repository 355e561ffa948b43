package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that people give to files, jobs, users and fields steer no terminal, forge no
 * line and run no command.
 */
class HostileNamesTests {

	private static final String HOSTILE = "\u001b[31m\u009b2J\u202e\u2028\u007f\n2026-01-01T00:00:00Z INFO  run 9: forged";

	private static final String INPUT = "leadID,owner\n50001,priya.nair\n50002,nobody\n";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "");
	}

	@Test
	void aFileNameIsShownWithEscapesWhereverItIsShown() throws IOException {
		Path input = Files.writeString(this.home.resolve("in" + HOSTILE.replace("/", "") + ".csv"), INPUT);
		this.program.seeded();
		assertThat(this.program.run("check", "plain", "--input", input.toString())).isEqualTo(4);
		assertHarmless(this.program.out(), this.program.err(), this.program.text("run.log"),
				this.program.text("summary.json"));
		assertThat(this.program.summary().get("input").asString()).isEqualTo(input.toString());
		for (List<String> command : List.of(List.of("history"), List.of("history", "1"),
				List.of("history", "--json"))) {
			assertThat(this.program.run(command.toArray(String[]::new))).isZero();
			assertHarmless(this.program.out(), this.program.err());
		}
		JsonNode runs = JsonMapper.shared().readTree(this.program.out());
		assertThat(runs.get(0).get("input").asString()).isEqualTo(input.toString());
	}

	@Test
	void aFileNameIsShownWithEscapesInAnError() {
		assertThat(this.program.run("check", "plain", "--input", "/nowhere/" + HOSTILE)).isEqualTo(2);
		assertHarmless(this.program.err());
		assertThat(this.program.run("check", "plain", "--" + HOSTILE)).isOne();
		assertHarmless(this.program.err());
		assertThat(this.program.run("check", HOSTILE)).isOne();
		assertHarmless(this.program.err());
	}

	@Test
	void theJsonOfTheLogIsEscapedToo() throws IOException {
		this.program.addSettings("plain", "logging.structured.format.console: logstash\n");
		Path input = Files.writeString(this.home.resolve("in" + HOSTILE + ".csv"), INPUT);
		this.program.seeded().run("check", "plain", "--input", input.toString(), "--json");
		assertHarmless(this.program.out(), this.program.err(), this.program.text("run.log"));
		assertThat(this.program.text("run.log").lines().map(JsonMapper.shared()::readTree)).isNotEmpty();
	}

	@Test
	void usersAreShownWithEscapes() throws IOException {
		this.program.seed("associate", "1,\"" + HOSTILE + "\",9999,1").seeded();
		assertThat(this.program.run("reassign", "plain", "--from", HOSTILE, "--to", "priya.nair")).isIn(0, 1);
		assertHarmless(this.program.out(), this.program.err());
		assertThat(this.program.run("reassign", "plain", "--from", "priya.nair", "--to", HOSTILE)).isZero();
		assertHarmless(this.program.out(), this.program.err());
		assertThat(this.program.run("history", "--lead", "50002")).isZero();
		assertHarmless(this.program.out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\u001b[31m", "-x", "--job", "${user.home}" })
	void aJobOfANameThatNoCommandCouldSayIsNone(String job) throws IOException {
		this.program.job(job, "");
		assertThat(this.program.run("jobs")).isZero();
		assertThat(this.program.out().lines()).singleElement().asString().startsWith("plain");
	}

	@Test
	void anArgumentIsNeverAFileOfArguments() throws IOException {
		Path arguments = Files.writeString(this.home.resolve("arguments"), "jobs\n");
		assertThat(this.program.run("@" + arguments)).isOne();
		assertThat(this.program.err()).startsWith("Unknown command \"@" + arguments + "\"");
	}

	private static void assertHarmless(String... texts) {
		assertThat(Stream.of(texts)).allSatisfy(
				(text) -> assertThat(text).doesNotContainPattern("[\\p{Cc}\u2028\u202e&&[^\n]]|(?m)^2026-01-01"));
	}

}
