package org.leadupdate.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.input.InputFile;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;

/** A check predicts the results and changes nothing. */
class CheckTests {

	private static final String HEADER = "leadID,owner,expectedOwner,expectedLastUpdatedOn,extendedFields.visits,"
			+ "extendedFields.note,extendedFields.trial,extendedFields\n";

	/**
	 * Every code that does not take another client; ~ stands for a byte that is not
	 * UTF-8.
	 */
	private static final String EVERY_KIND = HEADER + """
			1,ANNA,ben,,,,,
			1,ben,Anna,2026-11-23T07:30:00+05:30,,,,
			1,Anna,Anna,,7,,,
			1,,,2026-01-02T03:04:05Z,8,,,
			2,ben,,,1,,,
			2,#N/A,,,,,,
			2,,#N/A,,3,x,,
			,Anna,,,,,,
			1.2E+5,Anna,,,,,,
			99,Anna,,,,,,
			8,Anna,,,,,,
			7,Anna,,,,,,
			3,nobody,,,many,longer than ten,,"{""vists"": 3}"
			3,otto,,,-1,,Walking,"{""elsewhere"": ""x""}"
			3,,,,,,,{]
			3,Anna
			3,Anna,,,,a~,,
			3,,,,,,,
			4,,,,2,,,"{""note"": ""grüß 漢""}"
			4,,,,2,,done,"{""note"": ""grüß 漢""}"
			4,,,,#N/A,#N/A,,
			5,Anna,,,many,good,,
			5,#N/A,#N/A,,,good,,
			3,,,,,,,{}
			""";

	private static final List<Map<String, String>> SETTINGS = List.of(Map.of("chunk-size", "1"),
			Map.of("chunk-size", "4"), Map.of("chunk-size", "2000"), Map.of("invalid-fields", "warn"),
			Map.of("overwrite", "if-blank"), Map.of("overwrite.default", "always", "overwrite.owner", "never"),
			Map.of("rows", "2-20", "chunk-size", "3"), Map.of("max-rejected", "3", "chunk-size", "2", "threads", "1"));

	private static final Set<ProblemCode> NEEDS_ANOTHER_TEST = Set.of(ProblemCode.CHANGED_SINCE,
			ProblemCode.LEAD_LOCKED, ProblemCode.LEAD_REFUSED_BY_DATABASE, ProblemCode.API_REFUSED,
			ProblemCode.API_UNKNOWN, ProblemCode.API_SENT_TWICE);

	@TempDir
	Path home;

	@OnEitherDatabase
	void aCheckPredictsEachRowAndChangesNothing(TestDatabase database) {
		for (Map<String, String> settings : SETTINGS) {
			JobFixture job = new JobFixture(database.emptied(), this.home);
			settings.forEach(job::set);
			List<JobFixture.StoredLead> before = leads(job);
			Launch checked = job.launch((launcher) -> launcher.check(everyKind(job)));
			assertThat(leads(job)).isEqualTo(before);
			Launch applied = job.launch((launcher) -> launcher.apply(everyKind(job), false));
			assertThat(applied.outcome().alreadyApplied()).isFalse();
			assertThat(leads(job)).isNotEqualTo(before);
			assertThat(reportedRows(checked)).as("with %s", settings).isNotEmpty().isEqualTo(reportedRows(applied));
			assertThat(checked.text("rejected.csv", StandardCharsets.ISO_8859_1))
				.isEqualTo(applied.text("rejected.csv", StandardCharsets.ISO_8859_1));
			assertThat(checked.exitCode()).isEqualTo(applied.exitCode());
			assertThat(checked.run().identity().mode()).isEqualTo(RunMode.CHECK);
			assertThat(checked.text("summary.json")).contains("\"dryRun\" : true", "\"mode\" : \"check\"");
			assertThat(applied.text("summary.json")).contains("\"dryRun\" : false");
		}
	}

	@OnEitherDatabase
	void everyKindOfRowIsCompared(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch checked = job.launch((launcher) -> launcher.check(everyKind(job)));
		assertThat(checked.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(checked.column("code").stream().flatMap((codes) -> Stream.of(codes.split(";"))))
			.containsAll(Stream.of(ProblemCode.values())
				.filter((code) -> !NEEDS_ANOTHER_TEST.contains(code))
				.map(ProblemCode::name)
				.toList());
		assertThat(checked.column("result")).contains("UPDATED", "UNCHANGED", "REJECTED").hasSize(24);
	}

	private static InputFile everyKind(JobFixture job) {
		byte[] bytes = EVERY_KIND.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (bytes[i] == '~') ? (byte) 0xff : bytes[i];
		}
		return InputFile.of(job.write("input.csv", bytes));
	}

	private static List<JobFixture.StoredLead> leads(JobFixture job) {
		return IntStream.rangeClosed(1, 7).mapToObj(job::lead).toList();
	}

	private static List<Map<String, String>> reportedRows(Launch launch) {
		return launch.rows().stream().map(CSVRecord::toMap).collect(Collectors.toList());
	}

	@OnEitherDatabase
	void aRepeatedCheckChecksAgain(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		assertThat(job.check("leadID,owner\n1,Anna\n").column("result")).containsExactly("UPDATED");
		job.sql("UPDATE leads SET owner = 'Anna'");
		Launch second = job.check("leadID,owner\n1,Anna\n");
		assertThat(second.column("result")).containsExactly("UNCHANGED");
		assertThat(second.run().attempt()).isEqualTo(2);
		assertThat(second.next()).startsWith("./run.sh apply nightly");
	}

	@OnEitherDatabase
	void aFailedCheckResumes(TestDatabase database) {
		String csv = "leadID,extendedFields.visits\n1,2\n1,3\n2,4\n";
		JobFixture job = new JobFixture(database, this.home).set("threads", "1")
			.set("chunk-size", "1")
			.set("rows", "1-3");
		Launch failed = job.failAtUpdate(2, new DataIntegrityViolationException("provoked")).check(csv);
		assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failed.next()).isEqualTo("./run.sh resume %d --job nightly".formatted(failed.run().number()));
		Launch resumed = job.undisturbed().check(csv);
		assertThat(resumed.run().number()).isEqualTo(failed.run().number());
		assertThat(resumed.column("changedFields")).containsExactly("{\"visits\":{\"from\":1,\"to\":2}}",
				"{\"visits\":{\"from\":2,\"to\":3}}", "{\"visits\":{\"from\":1,\"to\":4}}");
		Launch failedAgain = job.failAtUpdate(2, new DataIntegrityViolationException("provoked")).check(csv);
		Launch other = job.undisturbed().set("rows", "1-2").check(csv);
		assertThat(other.run().number()).isGreaterThan(failedAgain.run().number());
		assertThat(other.outcome().unfinished()).isEmpty();
	}

	@OnEitherDatabase
	void withValidateFirstNothingIsWrittenUnlessTheWholeFileIsValid(TestDatabase database) {
		String csv = "leadID,owner\n1,Anna\n2,Anna\n3,nobody\n";
		JobFixture job = new JobFixture(database, this.home).set("validate-first", "true").set("chunk-size", "1");
		Launch refused = job.apply(csv);
		assertThat(refused.exitCode()).isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertThat(refused.outcome().failure()).contains("Nothing was applied", "1 of 3 rows");
		assertThat(refused.run().error()).isEqualTo(refused.outcome().failure());
		assertThat(refused.next()).startsWith("./run.sh apply ").endsWith(" --set lead-update.max-rejected=1");
		assertThat(refused.column("result")).containsExactly("UPDATED", "UPDATED", "REJECTED");
		assertThat(refused.text("summary.json")).contains("\"exitCode\" : 6", "\"dryRun\" : true",
				" --set lead-update.max-rejected=1\"");
		assertThat(job.count("leads WHERE owner = 'Anna'")).isZero();
		Launch applied = job.set("max-rejected", "1").apply(csv);
		assertThat(applied.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(applied.run().identity().mode()).isEqualTo(RunMode.APPLY);
		assertThat(applied.run().state()).isEqualTo(RunState.FINISHED);
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(2);
	}

}
