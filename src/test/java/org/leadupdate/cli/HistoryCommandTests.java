package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that tells of the past. */
class HistoryCommandTests {

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void applyTwice() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
		this.program.apply("plain", "leadID,owner\n50001,priya.nair\n50002,nobody\n");
		this.program.apply("plain", "leadID,owner\n50001,wei.zhang\n");
	}

	@Test
	void aRunIsToldWithItsProblemsFilesAndNextCommand() {
		assertThat(this.program.run("history", "1")).isZero();

		assertThat(this.program.out()).contains("1 rejected", "Problems\n  OWNER_", "  rejected.csv  ",
				"Next          ./run.sh apply plain");
		this.program.run("history", "1", "--json");
		JsonNode detail = JsonMapper.shared().readTree(this.program.out());
		assertThat(detail.get("counts").get("rejected").asInt()).isOne();
		assertThat(detail.get("files").get("report.csv").asLong()).isPositive();
	}

	@Test
	void aLeadsPastIsToldValueByValueNewestFirst() {
		assertThat(this.program.run("history", "--lead", "50001")).isZero();

		assertThat(this.program.out()).contains("  owner: \"priya.nair\" -> \"wei.zhang\"");
		this.program.run("history", "--lead", "50001", "--json");
		JsonNode events = JsonMapper.shared().readTree(this.program.out());
		assertThat(events.get(0).get("run").asInt()).isEqualTo(2);
		assertThat(events.get(0).get("values").get(0).get("to").asString()).isEqualTo("wei.zhang");
	}

	@Test
	void aRunThatIsNotThereIsSaidSo() {
		assertThat(this.program.run("history", "77")).isEqualTo(1);

		assertThat(this.program.err()).contains("This database has no run 77");
	}

	@Test
	void aLeadNoRunNamedIsSaidSo() {
		this.program.run("history", "--lead", "50003");

		assertThat(this.program.out()).contains("No run of this database had a row for lead 50003.");
	}

}
