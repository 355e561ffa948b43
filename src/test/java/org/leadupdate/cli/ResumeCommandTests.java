package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code resume}: the settings of a run belong to it. */
class ResumeCommandTests {

	private static final String INPUT = """
			Lead No;new.owner;Besitzer
			50001;;nobody
			50002;;-
			50003;;-
			50004;;-
			""";

	@TempDir
	Path home;

	private Program program;

	/**
	 * Leaves a run that began with settings which the job definition lacks, or has
	 * otherwise.
	 */
	@BeforeEach
	void stop() throws IOException {
		this.program = new Program(this.home).seeded().job("imports", "");
		int exitCode = this.program.apply("imports", INPUT, "--set", "lead-update.columns.leadID=Lead No", "--set",
				"lead-update.columns.owner=Besitzer", "--set", "lead-update.columns.ignore[0]=new.owner", "--set",
				"lead-update.delimiter=;", "--set", "lead-update.clear-marker=-", "--set",
				"lead-update.overwrite.extendedFields.budget=if-blank", "--set", "lead-update.rows=1-3", "--set",
				"lead-update.updated-by=77", "--set", "lead-update.max-rejected=0");
		assertThat(exitCode).as(this.program.err()).isEqualTo(6);
	}

	@Test
	void aRunResumesWithItsOriginalSettings() throws IOException {
		assertThat(this.program.run("resume", "1")).as(this.program.err()).isEqualTo(4);
		assertThat(this.program.report()).extracting((row) -> row.get("result") + row.get("owner"))
			.containsExactly("REJECTED" + this.program.report().get(0).get("owner"), "UPDATED", "UPDATED");
		assertThat(this.program.runs()).isOne();
	}

	@Test
	void givenSettingsMustBeTheOriginalOnes() {
		assertThat(this.program.run("resume", "1", "--set", "lead-update.clear-marker=#N/A")).isEqualTo(1);
		assertThat(this.program.err()).contains("lead-update.clear-marker was -").doesNotContain("columns", "rows");
		assertThat(this.program.run("resume", "1", "--set", "lead-update.clear-marker=-")).as(this.program.err())
			.isEqualTo(4);
	}

	@Test
	void theSameCommandNamesMissingSettings() throws IOException {
		assertThat(this.program.apply("imports", INPUT)).isEqualTo(1);
		assertThat(this.program.err()).contains("lead-update.columns.leadID was Lead No",
				"lead-update.columns.owner was Besitzer", "lead-update.delimiter was ;",
				"lead-update.overwrite.extendedfields.budget was IF_BLANK", "lead-update.rows was 1-3",
				"lead-update.updated-by was 77");
	}

}
