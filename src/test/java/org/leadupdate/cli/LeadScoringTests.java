package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.leadupdate.leadscoring.LeadScoringFile;

import static org.assertj.core.api.Assertions.assertThat;

/** The lead-scoring export, from the file to the leads in three commands. */
class LeadScoringTests {

	@TempDir
	Path home;

	@Test
	void theExportIsAppliedWithNoCellEdited() throws IOException {
		Program program = new Program(this.home);
		Path file = LeadScoringFile.install(this.home);
		assertThat(program.run("seed", this.home.resolve("scoring-seed").toString())).as(program.err()).isZero();

		assertThat(program.run("init", "scoring", "--input", file.toString(), "--org", "1", "--set",
				"lead-update.updated-by=9001"))
			.as(program.err())
			.isZero();
		String definition = Files.readString(this.home.resolve("jobs/scoring.yaml"));
		assertThat(definition).contains("leadID: \"Lead Number\"", "extendedFields.total_visits: \"TotalVisits\"",
				"- \"Do Not Call\"");

		assertThat(program.run("check", "scoring")).as(program.err()).isEqualTo(4);
		assertThat(program.text("report.html")).contains("What the columns hold", "<bdi>TotalVisits</bdi>",
				"FIELD_RULE_FAILED 1");

		assertThat(program.run("apply", "scoring")).as(program.err()).isEqualTo(4);
		JsonNode counts = program.summary().get("counts");
		assertThat(counts.get("read").asInt()).isEqualTo(24);
		assertThat(counts.get("updated").asInt()).isPositive();
		assertThat(program.report()).filteredOn((row) -> "660006".equals(row.get("leadID")))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("message")).contains("total_visits"));
		assertThat(program.report()).filteredOn((row) -> "UPDATED".equals(row.get("result")))
			.allSatisfy((row) -> assertThat(row.get("changedFields")).contains("\"time_on_website\":{\"from\":null"));
	}

}
