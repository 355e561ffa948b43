package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.Faults;

import static org.assertj.core.api.Assertions.assertThat;

/** What the packaged program makes of its arguments and of its environment. */
class CommandLineIT {

	@TempDir
	Path home;

	@BeforeEach
	void define() throws IOException {
		Path jobs = Files.createDirectory(this.home.resolve("jobs"));
		Files.writeString(jobs.resolve("nightly.yaml"), "lead-update:\n  org: 1\n  updated-by: 900\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "apply" })
	void theProgramAndItsCommandsHaveHelp(String command) {
		ProgramProcess help = command.isEmpty() ? ProgramProcess.run(this.home, "--help")
				: ProgramProcess.run(this.home, command, "--help");
		assertThat(help.exitCode()).as(help.err()).isZero();
		assertThat(help.out()).startsWith("Usage: run.sh " + command);
		assertThat(help.err()).isEmpty();
	}

	@Test
	void theProgramIsCalledAsItsUserCallsIt() {
		Map<String, String> container = Map.of("LEAD_UPDATE_PROGRAM", "podman run --rm registry/lead-update:1%");
		ProgramProcess help = ProgramProcess.start(this.home, container, "check", "--help");
		assertThat(help.exitCode()).as(help.err()).isZero();
		assertThat(help.out()).startsWith("Usage: lead-update:1% check ")
			.endsWith("\nExample: podman run --rm registry/lead-update:1% check sample\n");
		ProgramProcess wrong = ProgramProcess.start(this.home, container, "check", "--frob");
		assertThat(wrong.exitCode()).isOne();
		assertThat(wrong.err()).contains("See \"podman run --rm registry/lead-update:1% check --help\".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "aply", "apply nightly --set lead-update.chunk-sice=1" })
	void wrongUsageIsNamedInOneOrTwoLines(String command) {
		assertNamed(command);
	}

	@Faults
	@ParameterizedTest
	@ValueSource(strings = { "--frob", "apply", "apply nowhere", "apply nightly",
			"apply nightly --set lead-update.invalid-fields=perhaps", "apply nightly --set lead-update.rows=7-3" })
	void soIsWrongUsageOfAnyOtherKind(String command) {
		assertNamed(command);
	}

	private void assertNamed(String command) {
		ProgramProcess program = ProgramProcess.run(this.home, command.split(" "));
		assertThat(program.exitCode()).as(program.err()).isEqualTo(1);
		assertThat(program.out()).isEmpty();
		assertThat(program.err().lines()).hasSizeBetween(1, 2);
		String wrong = command.substring(Math.max(command.lastIndexOf(' '), command.indexOf("lead-update.") - 1) + 1);
		assertThat(program.err()).containsIgnoringCase(wrong.replaceAll("=.*", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "LEADUPDATE_MAX_REJECTED", "LEAD_UPDATE_MAX_REJECTD" })
	void anUnknownVariableStopsTheProgram(String variable) {
		assertUnknown(variable);
	}

	@Faults
	@ParameterizedTest
	@ValueSource(strings = { "LEADUPDATE_MAXREJECTD", "LEADUPDATE_NOTIFY_WEBHOOK_ADDRESS", "LEAD_UPDATE_MAXREJECTED",
			"LEAD_UPDATE_NOTIFY_WEBHOOK_ADDRESS", "lead_update_max_rejectd", "LEAD_UPDATE_DB_PORTS" })
	void soDoesOneOfAnyOtherSpelling(String variable) {
		assertUnknown(variable);
	}

	private void assertUnknown(String variable) {
		ProgramProcess program = ProgramProcess.start(this.home, Map.of(variable, "5"), "check", "nightly", "--input",
				"none.csv");
		assertThat(program.exitCode()).isOne();
		assertThat(program.err()).containsPattern("Unknown setting lead\\.?update\\.")
			.contains("(environment variable " + variable + ").")
			.hasLineCount(1);
	}

	@Test
	void anEmptyVariableIsNamed() {
		ProgramProcess program = ProgramProcess.start(this.home, Map.of("LEADUPDATE_THREADS", ""), "check", "nightly",
				"--input", "none.csv");
		assertThat(program.exitCode()).isOne();
		assertThat(program.err()).contains("lead-update.threads is empty (environment variable LEADUPDATE_THREADS)")
			.hasLineCount(1);
	}

	@Test
	void aVariableMayBeSpelledWithUnderscores() {
		ProgramProcess program = ProgramProcess.start(this.home,
				Map.of("LEAD_UPDATE_CHUNK_SIZE", "two", "LEAD_UPDATE_MEMORY", "128m", "LEAD_UPDATE_SERVICE_HOST",
						"10.0.0.1", "LEAD_UPDATE_NOTIFY_WEBHOOK_URL", "https://example.org/"),
				"check", "nightly", "--input", "none.csv");
		assertThat(program.exitCode()).as(program.err()).isOne();
		assertThat(program.err()).contains("\"two\" (environment variable LEAD_UPDATE_CHUNK_SIZE)").hasLineCount(1);
	}

	@Test
	void variablesThatKubernetesSetsForAServiceOfOurNameAreIgnored() {
		ProgramProcess program = ProgramProcess.start(this.home,
				Map.of("LEADUPDATE_SERVICE_HOST", "10.0.0.1", "LEADUPDATE_SERVICE_PORT_HTTP", "80", "LEADUPDATE_PORT",
						"tcp://10.0.0.1:80", "LEADUPDATE_PORT_80_TCP_ADDR", "10.0.0.1", "LEADUPDATE_CHUNKSIZE", "5",
						"LEAD_UPDATE_DB_PORT", "tcp://10.0.0.2:3306", "LEAD_UPDATE_DB_SERVICE_HOST", "10.0.0.2",
						"LEAD_UPDATE_DB_PORT_3306_TCP_PROTO", "tcp", "LEAD_UPDATE_DB_SERVICE_PORT", "3306"),
				"check", "nightly", "--input", "none.csv");
		assertThat(program.exitCode()).as(program.err()).isEqualTo(2);
		assertThat(program.err()).contains("There is no file ", "none.csv");
	}

	@Test
	void aMissingInputIsNamed() {
		ProgramProcess program = ProgramProcess.run(this.home, "apply", "nightly", "--input", "nowhere.csv");
		assertThat(program.exitCode()).isEqualTo(2);
		assertThat(program.err().lines()).singleElement().asString().contains("nowhere.csv");
	}

}
