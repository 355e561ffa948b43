package org.leadupdate.run;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Input that is meant to break something, or might as well be. */
class HostileInputTests {

	@TempDir
	Path home;

	@Faults
	@OnEveryDatabase
	void aHugeCellIsRejectedByItsRuleAndTheOthersAreApplied(TestDatabase database) {
		String cell = "x".repeat(5 << 20);
		Launch launch = new JobFixture(database, this.home)
			.apply("leadID,owner,extendedFields.note\n1,," + cell + "\n2," + cell + ",\n3,Anna,\n");
		assertThat(launch.column("code")).containsExactly("FIELD_TOO_LONG", "OWNER_NOT_FOUND", "");
		assertThat(launch.column("message")).allSatisfy((message) -> assertThat(message).hasSizeLessThan(300));
		assertThat(launch.text("rejected.csv")).contains("\n1,," + cell + ",1,2,", "\n2," + cell + ",,2,3,");
	}

	@OnEveryDatabase
	void ofAThousandProblemsOfARowAHundredAreReported(TestDatabase database) {
		String fields = IntStream.range(0, 1_000)
			.mapToObj((number) -> "\"\"f" + number + "\"\":1")
			.collect(Collectors.joining(","));
		Launch launch = new JobFixture(database, this.home).apply("leadID,extendedFields\n1,\"{" + fields + "}\"\n");
		String message = launch.column("message").get(0);
		assertThat(message).contains("\"f98\"").endsWith("And 901 more problems.").doesNotContain("\"f99\"");
		assertThat(launch.column("code").get(0).split(";")).hasSize(100);
	}

	@OnEveryDatabase
	void invisibleCharactersArePreservedOrRejected(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch launch = job.apply("""
				leadID,extendedFields.note,extendedFields
				1,a\0b\u202ec,
				2,,"{""note"":""\\ud83d\\ude00\\u0000\\u200f""}"
				3,,"{""note"":""\\ud800""}"
				4,\0,
				\u200f5,x,
				""");
		assertThat(launch.column("code")).containsExactly("", "", "FIELDS_MALFORMED", "", "LEAD_ID_INVALID");
		assertThat(job.lead(1).fields().get("note").asString()).isEqualTo("a\0b\u202ec");
		assertThat(job.lead(2).fields().get("note").asString()).isEqualTo("\ud83d\ude00\0\u200f");
		assertThat(job.lead(4).fields().get("note").asString()).isEqualTo("\0");
		assertThat(launch.text("rejected.csv")).contains("\n\u200f5,x,,5,6,");
	}

}
