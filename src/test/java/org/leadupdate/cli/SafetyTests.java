package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names stay in their folders, and secrets with those who know them. */
class SafetyTests {

	private static final String SECRET = "hunter2-secret";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "../plain", "../jobs/plain", "./plain", "/etc/passwd", "plain.yaml", "", "\0", "classpath:x" })
	void aJobNameThatIsNotAFileOfTheFolderIsRejected(String name) {
		assertThat(this.program.run("apply", name)).isEqualTo(1);
		assertThat(this.program.err()).contains("There is no job definition").doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "in/[.csv", "{a.csv", "a*[" })
	void anInvalidPatternIsAMissingFile(String input) throws IOException {
		this.program.seeded();
		assertThat(this.program.run("apply", "plain", "--input", input)).isEqualTo(2);
		assertThat(this.program.err()).contains("Check lead-update.input or --input").doesNotContain("Exception");
	}

	@Test
	void aBlankClearMarkerIsRejected() throws IOException {
		this.program.seeded();
		assertThat(this.program.apply("plain", "leadID,owner\n50001,\n", "--set", "lead-update.clear-marker= "))
			.isEqualTo(1);
		assertThat(this.program.err()).startsWith("The setting lead-update.clear-marker is blank");
	}

	@Test
	void anInputLargerThanItMayBeWritesNothing() throws IOException {
		this.program.seeded();
		assertThat(this.program.apply("plain", "leadID,owner\n50001,priya.nair\n", "--set",
				"lead-update.max-input-bytes=20B"))
			.isEqualTo(2);
		assertThat(this.program.err()).contains("has more than 20 bytes", "lead-update.max-input-bytes");
		assertThat(this.program.runs()).isZero();
		assertThat(this.program.run("doctor", "plain", "--set", "lead-update.max-input-bytes=20B", "--set",
				"lead-update.input=" + this.home.resolve("input.csv")))
			.isEqualTo(1);
		assertThat(this.program.out()).contains("FAIL  input", "more than the 20 of lead-update.max-input-bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "apply plain", "check plain", "history", "doctor plain", "migrate" })
	void tablesThatANewerProgramHasUpgradedAreLeftAsTheyAre(String command) throws IOException, SQLException {
		this.program.seeded()
			.sql("UPDATE \"lead_update_schema_history\" SET \"version\" = '65' WHERE \"version\" = '64'");
		assertThat(this.program.run(command.split(" "))).as(this.program.err()).isEqualTo(1);
		assertThat(this.program.out() + this.program.err())
			.contains("The tables are newer than this program. Use the program that upgraded them last.");
	}

	@Test
	void filesOfARunAreReadableOnlyByItsOwner() throws IOException {
		this.program.seeded().apply("plain", "leadID,owner\n50001,priya.nair\n50002,nobody\n");
		try (Stream<Path> files = Files.walk(this.home.resolve("reports"))) {
			assertThat(files.skip(1).toList()).hasSizeGreaterThan(3)
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.as(file.toString())
					.endsWith("------"));
		}
	}

	@Test
	void aPersonalValueIsOnlyInTheRejectedRows() throws IOException {
		this.program.seeded()
			.apply("plain", "leadID,extendedFields.mobile\n50001," + SECRET.repeat(9) + "\n", "--debug");
		assertThat(this.program.out() + this.program.err()).doesNotContain(SECRET);
		try (Stream<Path> files = Files.walk(this.home.resolve("reports"))) {
			List<Path> telling = files.filter(Files::isRegularFile).filter(SafetyTests::tells).toList();
			assertThat(telling).extracting((file) -> file.getFileName().toString()).containsExactly("rejected.csv");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql://127.0.0.1:1/x?user=root&password=" + SECRET,
			"jdbc:mysql://root:" + SECRET + "@127.0.0.1:1/x",
			"jdbc:mysql://(host=127.0.0.1,port=1,password=" + SECRET + ")/x",
			"jdbc:mysql://127.0.0.1:1/x?passwort=" + SECRET, "jdbc:mysql://127.0.0.1:x1/x?password=" + SECRET,
			"jdbc:mysql://root:" + SECRET + "@[::1/x", "jdbc:mysql://a b?password=" + SECRET + "%zz",
			"jdbc:postgresql://root:" + SECRET + "@127.0.0.1:1/x", "jdbc:mysql:root:" + SECRET + "@127.0.0.1" })
	void aPasswordIsNotShownIfTheServerCantBeReached(String url) throws IOException {
		this.program.job("server", "").addSettings("server", """
				spring:
				  datasource:
				    url: "%s"
				    password: "%s"
				""".formatted(url, SECRET));
		for (String option : List.of("--quiet", "--debug")) {
			assertThat(this.program.run("apply", "server", option)).isIn(1, 3);
			assertThat(this.program.err()).isNotBlank();
			assertThat(this.program.out() + this.program.err()).doesNotContain(SECRET);
		}
	}

	private static boolean tells(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
