package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.Faults;

import static org.assertj.core.api.Assertions.assertThat;

/** The suggested next commands are useful and safe. */
class NextCommandTests {

	private static final String INPUT = "leadID,owner\n50001,priya.nair\n50002,nobody\n50003,wei.zhang\n";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
	}

	@Test
	void whatWasCheckedIsAppliedWithTheSameSettings() throws IOException {
		Path input = Files.writeString(this.home.resolve("in.csv"), INPUT);
		this.program.run("check", "plain", "--input", input.toString(), "--set", "lead-update.overwrite=never", "--set",
				"lead-update.rows=1-2");
		String command = "apply plain --input " + input
				+ " --set lead-update.overwrite=never --set lead-update.rows=1-2";
		assertThat(this.program.out()).contains("To apply:         ./run.sh " + command + "\n");
		assertThat(this.program.text("report.html")).contains("--set lead-update.overwrite");
		assertThat(this.program.run(command.split(" "))).isEqualTo(4);
		assertThat(this.program.out()).contains("2 rows, 0 updated");
		this.program.run("history", "2");
		assertThat(this.program.out()).contains("rejected.csv --set lead-update.overwrite=never\n");
	}

	@Test
	void correctedRowsAreAppliedWithTheSameSettingsButAreCountedAgain() throws IOException {
		this.program.apply("plain", INPUT, "--set", "lead-update.clear-marker=not given", "--set",
				"lead-update.rows=2-3");
		assertThat(this.program.out()).contains("rejected.csv --set 'lead-update.clear-marker=not given'\n")
			.doesNotContain("rows=");
	}

	@Test
	void aSecretOnTheCommandLineIsRejected() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "spring.mail.password=hunter2")).isOne();
		assertThat(this.program.err()).contains("in the environment as SPRING_MAIL_PASSWORD").doesNotContain("hunter2");
		assertThat(this.program.apply("plain", INPUT, "--set", "spring.datasource.password=")).isEqualTo(4);
	}

	@Test
	void aRunIsResumedWithTheLimitsAndThePaceItHad() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "lead-update.max-rejected=0", "--set",
				"lead-update.chunk-size=1", "--set", "lead-update.rows-per-second=500", "--set",
				"lead-update.clear-marker=-"))
			.isEqualTo(6);
		assertThat(this.program.out())
			.contains("To resume:        ./run.sh resume 1 --job plain --set lead-update.chunk-size=1"
					+ " --set lead-update.max-rejected=N --set lead-update.rows-per-second=500\n");
		assertThat(this.program.run("resume", "1", "--job", "plain", "--set", "lead-update.max-rejected=2"))
			.isEqualTo(4);
		assertThat(this.program.out()).contains("--set lead-update.max-rejected=2", "--set lead-update.clear-marker=-")
			.doesNotContain("max-rejected=0");
	}

	@Test
	void aRunWhoseFolderCanNotBeMadeNeverBegins() throws IOException {
		Path file = Files.createFile(this.home.resolve("file"));
		assertThat(this.program.apply("plain", INPUT, "--set", "lead-update.report-dir=" + file)).isOne();
		assertThat(this.program.err()).contains(file.toString());
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
	}

	@Test
	void aRunOfTooManyRejectedRowsIsResumedWithAnotherLimit() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "lead-update.max-rejected=0", "--set",
				"lead-update.chunk-size=1"))
			.isEqualTo(6);
		String command = "resume 1 --job plain --set lead-update.chunk-size=1 --set lead-update.max-rejected=";
		assertThat(this.program.out()).contains("To resume:        ./run.sh " + command + "N\n");
		this.program.run("history", "1");
		assertThat(this.program.out()).contains(command + "N");
		assertThat(this.program.run((command + "1").split(" "))).isEqualTo(4);
	}

	@Test
	void whatFailedToValidateIsAppliedByTheCommandThatIsPrinted() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "lead-update.validate-first=true")).isEqualTo(6);
		String command = this.program.out()
			.lines()
			.filter((each) -> each.startsWith("To apply anyway:"))
			.findFirst()
			.orElseThrow()
			.replaceFirst(".*run.sh ", "");
		assertThat(this.program.run("history", "1")).isZero();
		assertThat(this.program.out())
			.contains("Why             Nothing was applied (lead-update.validate-first): 1 of ", command);
		assertThat(this.program.run(command.split(" "))).isEqualTo(4);
		assertThat(this.program.out()).contains("1 rejected");
	}

	@Test
	void aSettingHasOneSpellingInTheCommandsThatAreNamedLater() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "lead-update.maxRejected=0", "--set",
				"LEADUPDATE.CHUNK_SIZE=1", "--set", "lead-update.rowsPerSecond=500"))
			.isEqualTo(6);
		assertThat(this.program.out()).contains("--set lead-update.chunk-size=1 --set lead-update.max-rejected=N"
				+ " --set lead-update.rows-per-second=500\n");
	}

	@Test
	void aSettingWithoutItsFullNameIsNotPassedOver() throws IOException {
		assertThat(this.program.apply("plain", INPUT, "--set", "max-rejected=0")).isOne();
		assertThat(this.program.err()).contains("Unknown property max-rejected", "lead-update.max-rejected");
	}

	@Test
	void aJobDefinitionThatIsNoYamlIsNamedWithItsLine() throws IOException {
		Files.writeString(this.home.resolve("jobs").resolve("bad.yaml"), "lead-update: {org: 1}\nspring: x: y\n");
		assertThat(this.program.run("apply", "bad")).isOne();
		assertThat(this.program.err()).contains("bad.yaml can't be read: line 2, column 10: mapping values");
		assertThat(this.program.out()).isEmpty();
	}

	@Test
	void anInputWithoutAnyLeadOfTheDatabaseAsksForItsSettings() throws IOException {
		assertThat(this.program.apply("plain", "leadID,owner\n1,priya.nair\n2,nobody\n")).isEqualTo(4);
		assertThat(this.program.err()).contains("None of the leads is in org 1 of this database.",
				"the command doctor checks them for job plain");
		this.program.apply("plain", "leadID,owner\n1,priya.nair\n50001,nobody\n");
		assertThat(this.program.err()).doesNotContain("None of the leads");
	}

	@Test
	void anotherRunThatIsUnfinishedIsNamedWithItsJob() throws IOException {
		this.program.apply("plain", INPUT, "--set", "lead-update.max-rejected=0", "--set", "lead-update.chunk-size=1");
		this.program.apply("plain", "leadID,owner\n50001,priya.nair\n");
		assertThat(this.program.err()).contains(
				"./run.sh resume 1 --job plain --set lead-update.chunk-size=1 --set lead-update.max-rejected=N.",
				"./run.sh abandon 1 --job plain.");
	}

	@Test
	void aRaggedRowThatASpreadsheetFilledUpIsNotTakenForWhatItAsks() throws IOException {
		for (String row : List.of("50022,wei.zhang", "50022", "50022,wei.zhang,Hot,3,4,5,6,7,8")) {
			String header = "leadID,owner,extendedFields.remarks,extendedFields.visits";
			assertThat(this.program.apply("plain", header + "\n" + row + "\n", "--again")).isEqualTo(4);
			List<String> lines = this.program.text("rejected.csv").lines().toList();
			int missing = Math.max(0, 4 - row.split(",").length);
			String filled = lines.get(0) + "\n" + lines.get(1) + ",".repeat(missing) + "\n";
			for (int round = 0; round < 2; round++) {
				assertThat(this.program.apply("plain", filled)).as(filled).isEqualTo(4);
				assertThat(this.program.report()).extracting((cells) -> cells.get("code"))
					.containsExactly("ROW_MALFORMED");
				assertThat(this.program.text("rejected.csv").lines().skip(1)).singleElement()
					.asString()
					.startsWith(row + ",1,2,ROW_MALFORMED,");
				filled = this.program.text("rejected.csv");
			}
		}
	}

	@Faults
	@ParameterizedTest
	@CsvSource({ "_code,_CODE", "_row,Row", "_message,_note", "_apiCode,_api", "ROW_MALFORMED,Row_Malformed" })
	void aRaggedRowIsNotTakenForWhatItAsksUnderAChangedHeaderEither(String was, String is) throws IOException {
		this.program.job("plain", "unknown-columns: ignore");
		this.program.apply("plain",
				"leadID,owner,extendedFields.remarks,extendedFields.visits\n50022,wei.zhang\n50023,nobody,,\n");
		List<String> lines = this.program.text("rejected.csv").replace(was, is).lines().toList();
		this.program.apply("plain", "%s\n%s,,\n%s\n".formatted(lines.toArray()));
		assertThat(this.program.report()).extracting((cells) -> cells.get("result"))
			.isNotEmpty()
			.doesNotContain("UPDATED");
	}

	@Test
	void aRowThatIsAddedToTheRejectedOnesIsARowLikeOthers() throws IOException {
		this.program.apply("plain", INPUT);
		String rejected = this.program.text("rejected.csv").replace("nobody", "wei.zhang");
		int added = rejected.lines().findFirst().orElseThrow().split(",").length - 2;
		assertThat(this.program.apply("plain", rejected + "50004,priya.nair" + ",".repeat(added) + "\n")).isZero();
		assertThat(this.program.out()).contains("2 rows");
	}

	@Test
	void rejectedRowsThatWereCorrectedInPlaceAreNotPrintedOver() throws IOException {
		this.program.apply("plain", INPUT);
		Path rejected = this.program.file("rejected.csv");
		String corrected = Files.readString(rejected).replace("nobody", "wei.zhang");
		Files.writeString(rejected, corrected);
		Files.setLastModifiedTime(rejected, FileTime.from(Instant.now().plusSeconds(2)));
		assertThat(this.program.run("report", "1")).isZero();
		assertThat(this.program.err()).contains("rejected.csv was edited since it was written");
		String kept = this.program.files()
			.stream()
			.filter((name) -> name.startsWith("rejected-edited-"))
			.findFirst()
			.orElseThrow();
		assertThat(this.program.text(kept)).isEqualTo(corrected);
		assertThat(this.program.text("rejected.csv")).contains("nobody");
		int files = this.program.files().size();
		this.program.run("report", "1");
		assertThat(this.program.files()).hasSize(files);
	}

	@Test
	void aQuietRunSaysThatACorrectedFileWasSetAside() throws IOException {
		this.program.apply("plain", INPUT, "--set", "lead-update.max-rejected=0");
		Path rejected = this.program.file("rejected.csv");
		Files.writeString(rejected, Files.readString(rejected).replace("nobody", "wei.zhang"));
		Files.setLastModifiedTime(rejected, FileTime.from(Instant.now().plusSeconds(2)));
		this.program.run("resume", "1", "--job", "plain", "--quiet", "--set", "lead-update.max-rejected=2");
		assertThat(this.program.err().lines()).filteredOn((line) -> line.contains("rejected-edited-")).hasSize(1);
	}

}
