package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The history command. */
class HistoryCommandTests {

	@TempDir
	private static Path folder;

	private static Program applied;

	private Path home;

	private Program program;

	@BeforeAll
	static void applyTwice() throws IOException {
		applied = new Program(folder.resolve("home")).job("plain", "").seeded();
		applied.apply("plain", "leadID,owner\n50001,priya.nair\n50002,nobody\n");
		applied.apply("plain", "leadID,owner\n50001,wei.zhang\n");
		FileSystemUtils.copyRecursively(folder.resolve("home"), folder.resolve("twice"));
	}

	/** In the same place: the database has the paths of the reports. */
	@BeforeEach
	void restore() throws IOException {
		this.program = applied;
		this.home = folder.resolve("home");
		FileSystemUtils.deleteRecursively(this.home);
		FileSystemUtils.copyRecursively(folder.resolve("twice"), this.home);
	}

	@Test
	void runsAreListedNewestFirstWithin100Columns() {
		assertThat(this.program.run("history")).isZero();

		assertThat(this.program.out().lines().toList()).allSatisfy((line) -> assertThat(line).hasSizeLessThan(101))
			.element(1)
			.asString()
			.matches(" {4}2 {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d {2}apply +finished +1 +0 +0 +\\d+s {2}\\S+@\\S+");
	}

	@Test
	void runsAreListedSinceADayOrWithinAnAge() throws SQLException {
		this.program.sql("UPDATE lead_update_run SET started = '2026-03-01 00:00:00' WHERE run_id = 1");
		for (String since : List.of("2026-03-01", "2026-02-28", "40000d")) {
			this.program.run("history", "--json", "--since", since);
			assertThat(runs()).as(since).containsExactly(2, 1);
		}
		for (String since : List.of("2026-03-02", "1d", "12h", "1W")) {
			this.program.run("history", "--json", "--since", since, "--job", "plain");
			assertThat(runs()).as(since).containsExactly(2);
		}
		assertThat(this.program.run("history", "1", "--since", "1d")).isOne();
		assertThat(this.program.err()).contains("--since is for the list of runs");
		assertThat(this.program.run("history", "--lead", "50001", "--since", "1d")).isOne();
	}

	private List<Integer> runs() {
		return JsonMapper.shared()
			.readTree(this.program.out())
			.valueStream()
			.map((run) -> run.get("run").asInt())
			.toList();
	}

	@Test
	void runsAreListedAsJsonByTheNamesOfTheSummary() {
		this.program.run("history", "--json", "--limit", "1");

		JsonNode runs = JsonMapper.shared().readTree(this.program.out());
		assertThat(runs).hasSize(1);
		assertThat(runs.get(0).get("run").asInt()).isEqualTo(2);
		assertThat(runs.get(0).get("mode").asString()).isEqualTo("apply");
		assertThat(runs.get(0).get("counts").get("read").asInt()).isOne();
		assertThat(runs.get(0).get("started").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+00:00");
	}

	@Test
	void anUndoneRunNamesTheRunThatUndidIt() {
		this.program.run("undo", "2", "--yes", "--job", "plain");
		this.program.run("history");

		assertThat(this.program.out()).contains("undo        finished", ", undone by run 3", "plain: run 2");
		this.program.run("history", "--json");
		JsonNode runs = JsonMapper.shared().readTree(this.program.out());
		assertThat(runs.get(0).get("undoes").asInt()).isEqualTo(2);
		assertThat(runs.get(1).get("undoneBy").asInt()).isEqualTo(3);
	}

	@Test
	void anUndoWithNothingToDoDoesNotCountAsTheUndo() {
		this.program.run("undo", "2", "--yes", "--job", "plain");
		this.program.run("undo", "2", "--again", "--yes", "--job", "plain");
		this.program.run("history", "2");

		assertThat(this.program.out()).contains("undone by run 3").doesNotContain("undone by run 4");
	}

	@Test
	void outputOptionsMayPrecedeTheCommand() {
		this.program.run("--json", "history", "--limit", "1");

		assertThat(JsonMapper.shared().readTree(this.program.out())).hasSize(1);
	}

	@Test
	void aCardNumberIsPersonalWhateverItsDefinitionSays() throws IOException {
		Program other = new Program(this.home.resolve("other")).job("plain", "")
			.seed("extended_field", "900,loyalty,LEAD,-1,Loyalty card,CARD,,,,,0,1,0")
			.seeded();
		assertThat(other.apply("plain", "leadID,extendedFields.loyalty\n50001,4111111111111111\n")).as(other.err())
			.isZero();
		other.run("history", "--lead", "50001");
		assertThat(other.out()).contains("loyalty: (none) -> \"(hidden)\"").doesNotContain("4111111111111111");
	}

	@Test
	void aReassignmentNamesItsInputFile() {
		this.program.run("reassign", "--job", "plain", "--from", "wei.zhang", "--to", "priya.nair");
		this.program.run("history", "3", "--json");

		assertThat(Path.of(JsonMapper.shared().readTree(this.program.out()).get("input").asString())).exists()
			.hasFileName("input.csv");
	}

	@Test
	void theRunsOfOneJobCanBeListed() throws IOException {
		this.program.job("other", "").apply("other", "leadID,owner\n50003,wei.zhang\n");
		this.program.run("history", "--job", "plain", "--json");

		assertThat(JsonMapper.shared().readTree(this.program.out())).hasSize(2)
			.allSatisfy((run) -> assertThat(run.get("job").asString()).isEqualTo("plain"));
	}

	@Test
	void aRunIsShownWithItsProblemsFilesAndNextCommand() {
		assertThat(this.program.run("history", "1")).isZero();

		assertThat(this.program.out())
			.contains("1 rejected", "Problems\n  OWNER_", "  rejected.csv  ", "  run.log ", "  encoding         UTF-8",
					"Next            ./run.sh apply plain", "To undo         ./run.sh undo 1")
			.doesNotContain("null");
		this.program.run("history", "1", "--json");
		JsonNode detail = JsonMapper.shared().readTree(this.program.out());
		assertThat(detail.get("run").asInt()).isOne();
		assertThat(detail.get("counts").get("rejected").asInt()).isOne();
		assertThat(detail.get("files").get("report.csv").asLong()).isPositive();
	}

	@Test
	void anUnfinishedRunSaysWhyAndHowToResume() throws IOException {
		this.program.apply("plain", "leadID,owner\n50001,nobody\n50004,wei.zhang\n", "--set",
				"lead-update.max-rejected=0");
		this.program.run("history", "3");

		assertThat(this.program.out()).contains("State           stopped, exit 6", "Why             Stopped: ",
				"To resume       ./run.sh resume 3 --job plain");
	}

	@Test
	void theHistoryOfALeadIsShownValueByValueNewestFirst() {
		assertThat(this.program.run("history", "--lead", "50001")).isZero();

		assertThat(this.program.out()).contains("  owner: \"priya.nair\" -> \"wei.zhang\"");
		this.program.run("history", "--lead", "50001", "--json");
		JsonNode events = JsonMapper.shared().readTree(this.program.out());
		assertThat(events.get(0).get("run").asInt()).isEqualTo(2);
		assertThat(events.get(0).get("values").get(0).get("to").asString()).isEqualTo("wei.zhang");
		assertThat(events.get(0).get("started").asString()).endsWith("+00:00");
	}

	@Test
	void theHistoryOfALeadHasItsRowsWithTheWrongNumberOfCells() throws IOException {
		this.program.apply("plain", "leadID,owner\n50003,wei.zhang,extra\n");
		this.program.run("history", "--lead", "50003");

		assertThat(this.program.out()).contains("ROW_MALFORMED");
	}

	@Test
	void valuesOfPersonalFieldsAreHidden() throws IOException {
		this.program.apply("plain", "leadID,extendedFields.mobile\n50005,+49 30 901820\n");
		this.program.run("history", "--lead", "50005");

		assertThat(this.program.out()).contains("-> \"(hidden)\"").doesNotContain("+49 30 901820");
		this.program.run("history", "--lead", "50005", "--json");
		assertThat(this.program.out()).contains("\"to\" : \"(hidden)\"").doesNotContain("+49 30 901820");
	}

	@Test
	void aMissingRunIsReported() {
		assertThat(this.program.run("history", "77")).isEqualTo(1);

		assertThat(this.program.err()).contains("This database has no run 77");
	}

	@Test
	void aLeadWithoutRunsIsReported() {
		this.program.run("history", "--lead", "50003");

		assertThat(this.program.out()).contains("No run in this database has a row for lead 50003.");
	}

}
