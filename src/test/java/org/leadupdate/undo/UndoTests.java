package org.leadupdate.undo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;
import org.leadupdate.run.JobFixture;
import org.leadupdate.run.Launch;
import org.leadupdate.run.RunningAgainTests;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What an undo puts back, and what it leaves alone. */
class UndoTests {

	private static final String CSV = """
			leadID,owner,extendedFields.visits,extendedFields.note
			1,Anna,2,a
			2,#N/A,#N/A,
			1,ben,3,b
			3,nobody,,
			4,,,new
			1,Anna,4,#N/A
			5,ben,1,
			99,Anna,,
			""";

	@TempDir
	Path home;

	@OnEitherDatabase
	void anUndoRestoresEveryLead(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("chunk-size", "2");
		job.sql("UPDATE leads SET owner = NULL WHERE id = 4");
		job.sql("UPDATE leads SET extended_fields = '{}' WHERE id = 4");
		List<Object> before = storedLeads(job);
		Launch applied = job.apply(CSV);
		assertThat(storedLeads(job)).isNotEqualTo(before);
		assertThat(applied.undo()).isEqualTo("./run.sh undo %d --job nightly".formatted(number(applied)));
		Launch check = job.undoCheck(applied);
		assertThat(storedLeads(job)).isNotEqualTo(before);
		Launch undo = job.undo(applied);
		assertThat(storedLeads(job)).isEqualTo(before);
		assertThat(undo.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(undo.column("leadID")).containsExactly("1", "2", "4");
		assertThat(undo.column("changedFields")).element(0).isEqualTo("{\"visits\":{\"from\":4,\"to\":1}}");
		assertThat(undo.run().relatedRun()).isEqualTo(number(applied));
		assertThat(job.lead(1).lastUpdatedBy()).isEqualTo(900);
		assertThat(check.text("report.csv")).isEqualTo(undo.text("report.csv"));
		assertThat(check.text("summary.json")).contains("\"dryRun\" : true", "\"mode\" : \"undo\"");
		assertThat(undo.text("summary.json")).contains("\"dryRun\" : false", "\"mode\" : \"undo\"");
	}

	private static long number(Launch launch) {
		return launch.run().number();
	}

	/** The order of keys aside, which means nothing and which MySQL chooses itself. */
	private static List<Object> storedLeads(JobFixture job) {
		return LongStream.rangeClosed(1, 6)
			.mapToObj(job::lead)
			.<Object>map((lead) -> List.of(String.valueOf(lead.owner()), lead.fields()))
			.toList();
	}

	@OnEitherDatabase
	void valuesAreRestoredInTheirOriginalForm(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("chunk-size", "1");
		List<String> stored = Arrays.asList(null, null, "{}", """
				{"Visits": "7", "TRIAL": "running", "note": null, "kept": [1, 2.50]}""", """
				{"trial": "running", "note": "say \\"hi\\""}""", null);
		for (int i = 0; i < stored.size(); i++) {
			job.sql("UPDATE leads SET extended_fields = ? WHERE id = ?", stored.get(i), i + 1);
		}
		List<Object> before = storedLeads(job);
		Launch applied = job.apply("""
				leadID,owner,extendedFields.visits,extendedFields.note,extendedFields.trial
				1,Anna,,,
				2,Anna,2,,
				2,,,x,
				3,,2,,
				4,,8,x,Done
				5,,,x,Done
				5,,,,#N/A
				5,,,,Running
				6,,2,,
				6,,#N/A,,
				""");
		assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.lead(1).fields().isNull()).as("left as it is").isTrue();
		assertUndoneAndRedone(job, applied, before);
	}

	/** The undo of an undo makes everything what the run had made it. */
	private static void assertUndoneAndRedone(JobFixture job, Launch applied, List<Object> before) {
		List<Object> after = storedLeads(job);
		Launch undo = job.undo(applied);
		assertThat(storedLeads(job)).isEqualTo(before);
		Launch redo = job.undo(undo);
		assertThat(storedLeads(job)).isEqualTo(after);
		job.undo(redo);
		assertThat(storedLeads(job)).isEqualTo(before);
	}

	@OnEitherDatabase
	void nullIsRestoredEvenIfTheRunRemovedAFieldItself(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("chunk-size", "1");
		job.sql("UPDATE leads SET extended_fields = NULL WHERE id IN (1, 2)");
		List<Object> before = storedLeads(job);
		Launch applied = job.apply("""
				leadID,extendedFields.visits,extendedFields.note
				1,2,
				1,,x
				1,#N/A,
				2,2,
				2,,x
				2,#N/A,
				2,,#N/A
				""");
		assertUndoneAndRedone(job, applied, before);
	}

	@OnEitherDatabase
	void valuesAreComparedAsValuesEvenIfTheirFieldIsNoLongerDefined(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.sql("UPDATE extended_field SET data_type = 'LIST', element_type = 'INTEGER' WHERE name = 'visits'");
		job.sql("DELETE FROM extended_field_rule");
		Launch applied = job.apply("leadID,extendedFields.visits\n1,\"10,20\"\n2,\"10,20\"\n");
		job.sql("UPDATE leads SET extended_fields = '{\"kept\": 1, \"VISITS\": [ 10.0,2e1 ]}' WHERE id = 1");
		job.sql("UPDATE leads SET extended_fields = '{\"visits\": [20, 10]}' WHERE id = 2");
		job.sql("DELETE FROM extended_field WHERE name = 'visits'");
		assertThat(job.undo(applied).column("code")).containsExactly("", "CHANGED_SINCE");
		assertThat(job.lead(1).fields().toString()).isEqualTo("{\"kept\":1,\"visits\":1}");
	}

	@OnEitherDatabase
	void anotherSpellingIsCorrectedAndRestored(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.sql("UPDATE leads SET owner = 'BEN', extended_fields = '{\"trial\": \"RUNNING\"}' WHERE id IN (1, 2)");
		List<Object> before = storedLeads(job);
		Launch applied = job.apply("leadID,owner,extendedFields.trial\n1,ben,running\n2,Ben,Running\n");
		assertThat(applied.column("result")).containsExactly("UPDATED", "UPDATED");
		assertThat(applied.column("previousOwner")).containsExactly("BEN", "BEN");
		assertThat(applied.column("changedFields")).first()
			.isEqualTo("{\"trial\":{\"from\":\"RUNNING\",\"to\":\"Running\"}}");
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertUndoneAndRedone(job, applied, before);
	}

	@OnEitherDatabase
	void aSpellingThatSomebodyChangedSinceIsLeftAlone(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch applied = job.apply("leadID,owner,extendedFields.trial\n1,Anna,Running\n");
		job.sql("UPDATE leads SET owner = 'ANNA', extended_fields = '{\"trial\": \"running\"}' WHERE id = 1");
		assertThat(job.undo(applied).column("code")).containsExactly("CHANGED_SINCE;CHANGED_SINCE");
		assertThat(job.lead(1).owner()).isEqualTo("ANNA");
	}

	@OnEitherDatabase
	void leadsSkippedByAnUndoCanBeRetried(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch applied = job.apply("leadID,owner\n1,Anna\n2,Anna\n");
		job.sql("UPDATE leads SET owner = 'otto' WHERE id = 1");
		Launch undo = job.undo(applied);
		assertThat(undo.next()).isEqualTo("./run.sh undo %d --again --job nightly".formatted(number(applied)));
		job.sql("UPDATE leads SET owner = 'Anna' WHERE id = 1");
		Launch twice = job.undo(applied);
		assertThat(twice.outcome().alreadyApplied()).isTrue();
		assertThat(twice.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(twice.next()).isEqualTo(undo.next());
		Launch again = job.undoAgain(applied);
		assertThat(again.column("result")).containsExactly("UPDATED", "UNCHANGED");
		assertThat(again.next()).isNull();
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.undo(applied).exitCode()).isEqualTo(ExitCode.OK);
	}

	@OnEitherDatabase
	void leadsThatNoLongerExistAreReported(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch applied = job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n");
		job.sql("DELETE FROM leads WHERE id = 1");
		job.sql("UPDATE leads SET org_id = 2 WHERE id = 2");
		job.sql("UPDATE leads SET status = 'DELETED' WHERE id = 3");
		Launch undo = job.undo(applied);
		assertThat(undo.column("code")).containsExactly("LEAD_NOT_FOUND", "LEAD_NOT_FOUND", "LEAD_DELETED", "");
		assertThat(undo.column("message").get(0))
			.isEqualTo("Lead 1 no longer exists in the org: there is nothing to restore.");
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(2);
		assertThat(job.lead(4).owner()).isEqualTo("ben");
	}

	@OnEitherDatabase
	void aRunningRunCanNotBeUndone(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		JobFixture job = new JobFixture(database, this.home);
		List<String> refusals = new ArrayList<>();
		Launch applied = job.onUpdate((call) -> {
			long underWay = job.bean(RunRepository.class).newestFirst(null, null, 1).get(0).number();
			for (boolean check : new boolean[] { false, true }) {
				RefusedException refusal = RunningAgainTests
					.refusal(() -> job.bean(UndoLauncher.class).undo(underWay, check, false));
				refusals.add(refusal.exitCode() + " " + refusal.getMessage());
			}
		}).apply("leadID,owner\n1,Anna\n");
		assertThat(refusals).hasSize(2)
			.allMatch((refusal) -> refusal.matches("BUSY .* right now by another process.*"));
		assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
	}

	@OnEitherDatabase
	void laterChangesAreKeptFieldByField(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch applied = job.apply("""
				leadID,owner,extendedFields.visits,extendedFields.note
				1,Anna,2,a
				2,Anna,2,a
				3,Anna,2,a
				4,Anna,2,a
				""");
		job.sql("UPDATE leads SET extended_fields = '{\"visits\": 9, \"note\": \"a\"}' WHERE id = 1");
		job.sql("UPDATE leads SET owner = 'zoe', extended_fields = '{\"visits\": 2}' WHERE id = 2");
		job.sql("UPDATE leads SET status = 'DELETED' WHERE id = 3");
		Launch undo = job.undo(applied);
		assertThat(undo.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(undo.column("code")).containsExactly("CHANGED_SINCE", "CHANGED_SINCE", "LEAD_DELETED", "");
		assertThat(undo.rows().get(0).get("message"))
			.contains("visits holds \"9\", not \"2\" as run " + number(applied));
		assertThat(undo.rows().get(1).get("message")).contains("zoe", "Anna");
		assertThat(undo.text("rejected.csv")).startsWith("leadID,_row,_line,_code");
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.lead(1).visits()).isEqualTo(9);
		assertThat(job.lead(1).fields().has("note")).isFalse();
		assertThat(job.lead(2).owner()).isEqualTo("zoe");
		assertThat(job.lead(2).visits()).isEqualTo(1);
		assertThat(job.lead(3).owner()).isEqualTo("Anna");
		Launch redo = job.undo(undo);
		assertThat(redo.column("leadID")).containsExactly("1", "2", "4");
		assertThat(job.lead(1).owner()).isEqualTo("Anna");
		assertThat(job.lead(1).visits()).isEqualTo(9);
		assertThat(job.lead(1).fields().get("note").asString()).isEqualTo("a");
		assertThat(job.lead(2).visits()).isEqualTo(2);
	}

	@OnEitherDatabase
	void anUndoneInputMayBeAppliedAgainAndAnUndoneUndoMakesItCount(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch applied = job.apply(CSV);
		Launch undo = job.undo(applied);
		Launch twice = job.undo(applied);
		assertThat(twice.outcome().alreadyApplied()).isTrue();
		assertThat(twice.run().number()).isEqualTo(number(undo));
		job.undo(undo);
		assertThat(job.lead(1).owner()).isEqualTo("Anna");
		assertThat(job.apply(CSV).outcome().alreadyApplied()).isTrue();
		Launch again = job.undo(applied);
		assertThat(again.run().attempt()).isEqualTo(2);
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		Launch second = job.apply(CSV);
		assertThat(second.outcome().alreadyApplied()).isFalse();
		assertThat(second.run().attempt()).isEqualTo(2);
		assertThat(job.lead(1).owner()).isEqualTo("Anna");
	}

	@OnEitherDatabase
	void anUnfinishedRunIsUndoneAndAbandoned(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
		String csv = "leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n";
		Launch stopped = job.stopAtUpdate(1).apply(csv);
		assertThat(job.undisturbed().undoCheck(stopped).rows()).hasSize(2);
		Launch undo = job.undo(stopped);
		assertThat(undo.column("leadID")).containsExactly("1", "2");
		assertThat(job.count("leads WHERE owner = 'Anna'")).isZero();
		assertThat(RunningAgainTests.refusal(() -> job.resume(number(stopped)))).hasMessageContaining("is abandoned");
		assertThat(job.apply(csv).run().number()).isGreaterThan(number(undo));
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(4);
	}

	@OnEitherDatabase
	void aFailedOrStoppedUndoResumes(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "1");
		Launch applied = job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		Launch failed = job.failAtUpdate(2, new DataIntegrityViolationException("provoked")).undo(applied);
		assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failed.next()).isEqualTo("./run.sh undo %d --job nightly".formatted(number(applied)));
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.lead(2).owner()).isEqualTo("Anna");
		Launch stopped = job.stopAtUpdate(1).undo(applied);
		assertThat(stopped.run().state()).isEqualTo(RunState.STOPPED);
		Launch resumed = job.undisturbed().resume(number(failed));
		assertThat(resumed.run().number()).isEqualTo(number(failed)).isEqualTo(number(stopped));
		assertThat(resumed.column("result")).containsExactly("UPDATED", "UPDATED", "UPDATED");
		assertThat(job.count("leads WHERE owner = 'Anna'")).isZero();
	}

	@OnEitherDatabase
	void ownersWhoAreNoLongerAssociatesGetTheirLeadsBackWithAWarning(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.sql("UPDATE leads SET owner = 'ghost' WHERE id = 2");
		Launch applied = job.apply("leadID,owner\n1,Anna\n2,Anna\n");
		job.sql("UPDATE associate SET active = FALSE WHERE username = 'ben'");
		Launch undo = job.undo(applied);
		assertThat(undo.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.lead(2).owner()).isEqualTo("ghost");
		assertThat(undo.column("warnings").get(0)).contains("ben", "no longer active");
		assertThat(undo.column("warnings").get(1)).contains("ghost");
	}

	@OnEitherDatabase
	void aCheckCanNotBeUndone(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch check = job.check(CSV);
		assertThat(RunningAgainTests.refusal(() -> job.undo(check))).hasMessageContaining("was a check");
	}

	@OnEitherDatabase
	void theColumnsOfTheJobDoNotAffectAnUndo(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("columns.leadID", "Lead").set("delimiter", ";");
		Launch applied = job.set("rows", "2-2").set("max-rejected", "0").apply("Lead;owner\n1;Anna\n2;Anna\n");
		assertThat(job.undo(applied).column("leadID")).containsExactly("2");
		assertThat(job.lead(2).owner()).isEqualTo("ben");
	}

	@OnEitherDatabase
	void correctedRowsReferToTheirRun(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch first = job.apply("leadID,owner\n1,Anna\n2,Ana\n");
		String corrected = first.text("rejected.csv").replace("2,Ana,", "2,Anna,");
		Launch second = job.apply(job.write(job.home().relativize(first.file("rejected.csv")).toString(), corrected),
				false);
		assertThat(second.column("result")).containsExactly("UPDATED");
		assertThat(second.run().relatedRun()).isEqualTo(number(first));
		assertThat(first.run().relatedRun()).isNull();
	}

	@OnEitherDatabase
	void correctedRowsAreRecognizedInAnyFile(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("encoding", "UTF-16LE");
		String csv = "leadID;owner;extendedFields.note\r\n1;Anna;\r\nx2;Anna;\r\n3;Ana;\"a;\n\"\"b\"\r\n4;Anna\r\n";
		Launch first = job.apply(job.write("first.csv", csv.getBytes(StandardCharsets.UTF_16LE)), false);
		Launch other = job
			.apply(job.write("other.csv", csv.replace("3;Ana", "5;Ana").getBytes(StandardCharsets.UTF_16LE)), false);
		String rejected = first.text("rejected.csv", StandardCharsets.UTF_16LE);
		assertThat(rejected).contains("\r\n3;Ana;\"a;\n\"\"b\";3;4;OWNER_NOT_FOUND;", "\r\n4;Anna;4;6;ROW_MALFORMED;");
		String corrected = rejected.replace("x2;", "2;").replace("3;Ana;", "3;Anna;");
		Launch second = job.apply(job.write("copied.csv", corrected.getBytes(StandardCharsets.UTF_16LE)), false);
		assertThat(second.run().relatedRun()).isEqualTo(number(first)).isNotEqualTo(number(other));
		assertThat(second.column("result")).containsExactly("UPDATED", "UPDATED", "REJECTED");
		assertThat(job.lead(3).fields().get("note").asString()).isEqualTo("a;\n\"b");
		assertThat(second.text("rejected.csv", StandardCharsets.UTF_16LE))
			.startsWith("leadID;owner;extendedFields.note;_row;_line;_code;_apiCode;_field;_value;_message\r\n")
			.contains("\r\n4;Anna;3;5;ROW_MALFORMED;");
		assertThat(job.apply("leadID,owner,_row,_line\n1,ben,3,4\n").run().relatedRun()).isNull();
	}

}
