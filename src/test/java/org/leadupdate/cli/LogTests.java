package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run logs: to standard error, and into a file of its own. */
class LogTests {

	private static final String INPUT = "leadID,owner\n50001,priya.nair\n50002,nobody\n";

	private static final String EVENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ [A-Z ]{5} run 1: \\S.*";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void home() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
	}

	@Test
	void anEventIsALineWithTheTimeAndTheRun() throws IOException {
		this.program.apply("plain", INPUT);

		assertThat(this.program.err().lines()).isNotEmpty().allSatisfy((line) -> assertThat(line).matches(EVENT));
		assertThat(this.program.err()).contains("begins, applying " + this.home.resolve("input.csv"), "read 2 rows");
	}

	@Test
	void theLogFileOfTheRunIsCompleteAndPrivate() throws IOException {
		this.program.apply("plain", INPUT);

		assertThat(log()).allSatisfy((line) -> assertThat(line).matches(EVENT))
			.containsAll(this.program.err().lines().toList())
			.last()
			.asString()
			.endsWith("finished with exit code 4: 2 rows, 1 updated, 0 unchanged, 1 rejected");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.program.file("run.log"))))
			.isEqualTo("rw-------");
	}

	@Test
	void aQuietRunLogsOnlyToItsFile() throws IOException {
		this.program.apply("plain", INPUT, "--quiet");

		assertThat(this.program.err()).isEmpty();
		assertThat(log()).first().asString().contains("begins, applying");
	}

	@Test
	void anUnusableInputIsLoggedToTheFileToo() throws IOException {
		assertThat(this.program.apply("plain", "leadID,colour\n50001,red\n")).isEqualTo(2);

		assertThat(this.program.err()).containsOnlyOnce("colour");
		assertThat(log()).last().asString().contains("ERROR run 1:", "colour");
	}

	@Test
	void aRunOfManyRowsHasAsFewEventsAsOneOfTwo() throws IOException {
		String rows = IntStream.range(0, 1000)
			.mapToObj((row) -> "50001,priya.nair")
			.collect(Collectors.joining("\n", "leadID,owner\n", "\n"));
		this.program.apply("plain", rows, "--set", "lead-update.chunk-size=10", "--set",
				"lead-update.progress-interval=10ms");

		assertThat(this.program.err()).contains("Applying: ", "of 1,000 rows (");
		assertThat(log()).hasSizeLessThan(20).noneMatch((line) -> line.contains("Applying: "));
	}

	@Test
	void eventsAreJsonWhereASettingSaysSo() throws IOException {
		this.program.addSettings("plain", "logging.structured.format.console: logstash\n");
		this.program.apply("plain", INPUT);

		assertThat(this.program.err().lines().map(JsonMapper.shared()::readTree)).isNotEmpty()
			.allSatisfy((event) -> assertThat(event.get("run").asString()).isEqualTo("1"));
		assertThat(log().stream().map(JsonMapper.shared()::readTree).map((event) -> event.get("message")))
			.extracting(JsonNode::asString)
			.anyMatch((message) -> message.startsWith("begins, applying"));
	}

	@Test
	void aResumedRunAppendsToItsFile() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "lead-update.max-rejected=0")).isEqualTo(6);
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);

		assertThat(log()).anyMatch((line) -> line.contains("begins, applying"))
			.anyMatch((line) -> line.contains("ERROR run 1: Stopped: 1 of 2 rows were rejected"))
			.anyMatch((line) -> line.contains("resumes, applying"));
	}

	@Test
	void anUnwritableLogFileDoesNotFailTheRun() throws IOException {
		this.program.apply("plain", INPUT, "--set", "lead-update.max-rejected=0");
		// A folder is in the way: permissions would not stop root.
		Path file = this.program.file("run.log");
		Files.delete(file);
		Files.createDirectory(file);

		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
		assertThat(this.program.err()).contains("The log file " + file + " can't be written.");
	}

	private List<String> log() throws IOException {
		return Files.readAllLines(this.program.file("run.log"));
	}

}
