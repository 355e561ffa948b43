package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run changed, for programs downstream. */
class ChangesCommandTests {

	private static final String INPUT = """
			leadID,owner,extendedFields.budget,extendedFields.mobile
			50001,maria.lopez,1500,
			50002,wei.zhang,,
			99,wei.zhang,,
			50003,,,+49 170 1
			""";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).seed("extended_field", "901,secret,LEAD,-1,Secret,STRING,,,,,0,1,1")
			.seeded()
			.job("nightly", "");
	}

	@Test
	void everyChangeIsALineAndNothingElseIs() throws IOException {
		this.program.apply("nightly", INPUT);
		assertThat(this.program.run("changes", "1")).as(this.program.err()).isZero();
		assertThat(this.program.out().lines()).hasSize(2)
			.first()
			.asString()
			.startsWith(
					"{\"row\":1,\"line\":2,\"leadID\":50001,\"owner\":{\"from\":\"James.Okafor\",\"to\":\"maria.lopez\"},"
							+ "\"fields\":{\"budget\":{\"from\":null,\"to\":1500}},\"lastUpdatedOn\":\"20")
			.endsWith("\"lastUpdatedBy\":9001}");
		String all = this.program.out();
		assertThat(this.program.run("changes", "1", "--since-row", "0")).isZero();
		assertThat(this.program.out()).isEqualTo(all);
		assertThat(this.program.run("changes", "1", "--since-row", "-1")).isEqualTo(1);
		assertThat(this.program.run("changes", "1", "--since-row", "1", "--format", "csv")).isZero();
		assertThat(this.program.out().lines()).hasSize(2)
			.first()
			.isEqualTo("row,line,leadID,previousOwner,owner,changedFields,lastUpdatedOn,lastUpdatedBy");
		assertThat(this.program.out().lines().skip(1)).singleElement()
			.asString()
			.startsWith("4,5,50003,,,\"{\"\"mobile\"\":{\"\"from\"\":");
	}

	@Test
	void personalValuesAreShownOnlyToWhomAsksWhereTheJobAllowsIt() throws IOException {
		this.program.apply("nightly", "leadID,extendedFields.secret\n50001,hush\n");
		this.program.run("changes", "1");
		assertThat(this.program.out()).contains("\"secret\":{\"from\":null,\"to\":\"(hidden)\"}")
			.doesNotContain("hush");
		assertThat(this.program.run("changes", "1", "--personal")).isEqualTo(1);
		assertThat(this.program.err()).contains("personal-changes: show");
		this.program.job("nightly", "personal-changes: show");
		assertThat(this.program.run("changes", "1", "--personal")).isZero();
		assertThat(this.program.out()).contains("hush");
	}

	@Test
	void onlyWhatIsCompleteIsTold() throws IOException {
		this.program.job("nightly", "max-rejected: 0");
		assertThat(this.program.apply("nightly", INPUT)).isEqualTo(6);
		assertThat(this.program.run("changes", "1")).isEqualTo(1);
		assertThat(this.program.err())
			.contains("complete once it is finished or abandoned. To resume it: ./run.sh resume 1");
		this.program.run("abandon", "1");
		assertThat(this.program.run("changes", "1")).isZero();
		this.program.run("check", "nightly", "--input", this.home.resolve("input.csv").toString());
		assertThat(this.program.run("changes", "2")).isEqualTo(1);
		assertThat(this.program.err()).contains("Run 2 was a check");
		assertThat(this.program.run("changes", "7")).isEqualTo(1);
		assertThat(this.program.err()).contains("no run 7");
	}

}
