package org.leadupdate.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.api.ApiSimulator;
import org.leadupdate.api.SimulatedAnswer;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs whose updates go through the vendor's API: here a simulated one. */
class ApiRunTests {

	private final ApiSimulator simulator = new ApiSimulator().leads(900).owners("Anna", "ben");

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		this.simulator.close();
	}

	@OnEitherDatabase
	void everyRowIsSentAndReportedAsTheApiAnswersIt(TestDatabase database) {
		JobFixture job = job(database);
		Launch launch = job.apply("leadID,owner,extendedFields.visits\n1,ANNA,3\n2,,4\n1,ben,\n");
		assertThat(launch.exitCode()).as(launch.outcome().failure()).isEqualTo(ExitCode.OK);
		assertThat(this.simulator.leads().calls(1))
			.containsExactly("{\"extendedFields\":{\"visits\":3},\"owner\":\"Anna\"}", "{\"owner\":\"ben\"}");
		assertThat(this.simulator.leads().calls(2)).containsExactly("{\"extendedFields\":{\"visits\":4}}");
		CSVRecord first = launch.rows().get(0);
		assertThat(first.toMap()).containsEntry("result", "UPDATED")
			.containsEntry("owner", "Anna")
			.containsEntry("previousOwner", "")
			.containsEntry("id", "1")
			.containsEntry("userId", "316804150")
			.containsEntry("status", "ON_HOLD")
			.containsEntry("nextFollowUp", "2018-10-05T02:30:00+00:00")
			.containsEntry("lastUpdatedOn", "2018-11-28T05:01:19+00:00")
			.containsEntry("lastUpdatedBy", "15147364")
			.containsEntry("followUpDetails",
					"[{\"id\":1,\"notes\":\"called\",\"createdOn\":\"2018-10-05T02:30:00+00:00\"}]")
			.containsEntry("extendedFields", "{\"visits\":3}")
			.containsEntry("warnings", "[]");
		assertThat(job.count("leads WHERE owner <> 'ben'")).isZero();
		assertThat(launch.undo()).isNull();
	}

	@OnEitherDatabase
	void aRefusedRowHasTheReasonOfTheApi(TestDatabase database) {
		this.simulator.behave((call) -> (call.lead() == 3)
				? SimulatedAnswer.of(400, ApiSimulator.error(92024, "Closed lead"), "X-CAP-REQUEST-ID", "abc-1")
				: null);
		Launch launch = job(database).apply("leadID,owner\n1,Anna\n999,Anna\n3,Anna\nx,Anna\n");
		assertThat(launch.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.column("result")).containsExactly("UPDATED", "REJECTED", "REJECTED", "REJECTED");
		assertThat(launch.column("code")).containsExactly("", "LEAD_NOT_FOUND", "API_REFUSED", "LEAD_ID_INVALID");
		assertThat(launch.column("apiCode")).containsExactly("", "92001", "92024", "92010");
		assertThat(launch.column("message").get(2)).contains("Closed lead (92024)").contains("abc-1");
		assertThat(launch.text("rejected.csv")).contains("999,Anna,2,3,LEAD_NOT_FOUND,92001");
		assertThat(this.simulator.updates()).isEqualTo(3);
	}

	@Test
	void anOwnerThatTheApiDoesNotAcceptIsToldWithoutGuessingWhy() {
		this.simulator.next(SimulatedAnswer.of(200, ApiSimulator.error(92019, "Invalid lead owner")));
		Launch launch = withDatabase((job) -> job.apply("leadID,owner\n1,Anna\n"));
		assertThat(launch.column("code")).containsExactly("OWNER_NOT_FOUND");
		assertThat(launch.column("message").get(0)).contains("there is no such associate, or they are not active");
	}

	@Test
	void aFieldThatIsNotStoredRejectsTheRowAndSaysThatTheOthersAre() {
		answerWithWarning();
		Launch launch = withDatabase((job) -> job.apply("leadID,extendedFields.visits,extendedFields.note\n1,3,x\n"));
		assertThat(launch.column("result")).containsExactly("REJECTED");
		assertThat(launch.column("code")).containsExactly("FIELD_TOO_LONG");
		assertThat(launch.column("message").get(0))
			.startsWith("The API stored the other fields of the row, but not note");
		assertThat(launch.column("changedFields")).containsExactly("{\"visits\":{\"from\":null,\"to\":3}}");
		assertThat(launch.column("extendedFields")).containsExactly("{\"visits\":3}");
	}

	@Test
	void aFieldThatIsNotStoredIsAWarningWhereThatIsAskedFor() {
		answerWithWarning();
		Launch launch = withDatabase((job) -> job.set("invalid-fields", "warn")
			.apply("leadID,extendedFields.visits,extendedFields.note\n1,3,x\n"));
		assertThat(launch.column("result")).containsExactly("UPDATED");
		assertThat(launch.column("warnings").get(0)).contains("FIELD_TOO_LONG").contains("91015");
	}

	@Test
	void theWholeAnswerToARowWithAProblemIsKeptForSupport() {
		String answer = "{\"errors\": [{\"code\": 97531, \"message\": \"Odd\"}], \"trace\": \"abc\"}";
		this.simulator.behave(
				(call) -> (call.lead() == 2) ? SimulatedAnswer.of(400, answer, "X-CAP-REQUEST-ID", "request-x") : null);
		Launch launch = withDatabase((job) -> job.apply("leadID,owner\n1,Anna\n2,Anna\n"));
		assertThat(launch.column("code")).containsExactly("", "API_REFUSED");
		assertThat(launch.column("apiCode")).containsExactly("", "97531");
		assertThat(launch.column("message").get(1)).contains("Odd", "request-x");
		assertThat(launch.text("api-answers.csv")).isEqualTo(
				"row,leadID,status,requestId,answer\n2,2,400,request-x,\"" + answer.replace("\"", "\"\"") + "\"\n");
	}

	private void answerWithWarning() {
		this.simulator.next(SimulatedAnswer.of(200,
				"{\"id\": 1, \"extendedFields\": {\"visits\": 3}, \"warnings\": [{\"code\": 91015, \"message\": \"note is too long\"}]}"));
	}

	@Test
	void aRowWithoutAnAnswerIsUnknownAndComesBackInRejectedCsv() {
		this.simulator.behave((call) -> (call.lead() == 2) ? SimulatedAnswer.cut(true) : null);
		Launch launch = withDatabase(
				(job) -> job.set("api.retry.attempts", "2").apply("leadID,owner\n1,Anna\n2,Anna\n"));
		assertThat(launch.column("code")).containsExactly("", "API_UNKNOWN;API_SENT_TWICE");
		assertThat(launch.text("rejected.csv")).contains("2,Anna,2,3,API_UNKNOWN");
	}

	@Test
	void aLostAnswerIsAWarning() {
		this.simulator.next(SimulatedAnswer.half());
		Launch launch = withDatabase((job) -> job.apply("leadID,owner\n1,Anna\n"));
		assertThat(launch.column("result")).containsExactly("UPDATED");
		assertThat(launch.column("warnings").get(0)).contains("API_SENT_TWICE");
		assertThat(launch.text("summary.json")).contains("1 applied rows may have been sent twice");
	}

	@OnEitherDatabase
	void aRunThatIsStoppedIsResumedWhereItWas(TestDatabase database) {
		JobFixture job = job(database).set("api.in-flight", "2");
		this.simulator.behave((call) -> {
			if (call.number() == 40) {
				job.bean(StopSignal.class).request();
			}
			return null;
		});
		Launch stopped = job.apply(rows(100));
		assertThat(stopped.exitCode()).as(stopped.outcome().failure()).isEqualTo(ExitCode.STOPPED);
		Launch resumed = job.apply(rows(100));
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(resumed.run().number()).isEqualTo(stopped.run().number());
		assertThat(this.simulator.updates()).isEqualTo(100);
		assertThat(this.simulator.overlaps()).isZero();
		assertThat(resumed.run().counts().updated()).isEqualTo(100);
		assertThat(resumed.column("warnings")).as("nothing was sent twice").containsOnly("[]");
	}

	@OnEitherDatabase
	void whatEndsTheRunLeavesItResumable(TestDatabase database) {
		JobFixture job = job(database);
		this.simulator.behave((call) -> (call.number() > 30) ? SimulatedAnswer.of(403, "{}") : null);
		Launch failed = job.apply(rows(100));
		assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failed.run().state()).isEqualTo(RunState.FAILED);
		assertThat(failed.outcome().failure()).contains("denies access").contains("Run the same command again");
		assertThat(failed.run().counts().updated()).isEqualTo(30);
		this.simulator.behave((call) -> null);
		Launch resumed = job.apply(rows(100));
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(resumed.run().counts().updated()).isEqualTo(100);
		assertThat(resumed.column("warnings")).filteredOn((warnings) -> !warnings.equals("[]"))
			.as("at most the calls under way are in doubt")
			.hasSizeLessThanOrEqualTo(8);
	}

	@Test
	void rowsOfALeadAreSentInFileOrderAndNeverTwoAtOnce() {
		String csv = IntStream.rangeClosed(1, 300)
			.mapToObj((row) -> (row % 7 + 1) + "," + row)
			.collect(Collectors.joining("\n", "leadID,extendedFields.visits\n", "\n"));
		this.simulator.latency(1);
		Launch launch = withDatabase((job) -> job.set("api.in-flight", "16").apply(csv));
		assertThat(launch.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(this.simulator.overlaps()).isZero();
		for (int lead = 1; lead <= 7; lead++) {
			int residue = lead - 1;
			List<String> expected = IntStream.rangeClosed(1, 300)
				.filter((row) -> row % 7 == residue)
				.mapToObj("{\"extendedFields\":{\"visits\":%d}}"::formatted)
				.toList();
			assertThat(this.simulator.leads().calls(lead)).isEqualTo(expected);
		}
	}

	@Test
	void aCheckSendsNothingAndSaysWhatItCouldNotLookAt() {
		Launch launch = withDatabase(
				(job) -> job.check("leadID,owner,extendedFields.visits\n999,Anna,3\n1,nobody,x\n"));
		assertThat(launch.column("result")).containsExactly("UPDATED", "REJECTED");
		assertThat(launch.column("code").get(1)).isEqualTo("OWNER_NOT_FOUND;FIELD_INVALID_TYPE");
		assertThat(launch.outcome().warnings()).anyMatch((warning) -> warning.contains("could not look at the leads"));
		assertThat(this.simulator.updates()).isZero();
	}

	@Test
	void anExpectedOwnerIsRefusedBeforeTheFirstCall() {
		Launch launch = withDatabase((job) -> job.apply("leadID,owner,expectedOwner\n1,Anna,ben\n"));
		assertThat(launch.exitCode()).isEqualTo(ExitCode.INPUT_UNUSABLE);
		assertThat(launch.run().state()).isEqualTo(RunState.UNUSABLE);
		assertThat(launch.outcome().failure()).contains("expectedOwner");
		assertThat(this.simulator.updates()).isZero();
	}

	@Test
	void aRowThatClearsIsRejectedWithoutACall() {
		Launch launch = withDatabase((job) -> job.apply("leadID,owner,extendedFields.visits\n1,#N/A,#N/A\n"));
		assertThat(launch.column("code")).containsExactly("OWNER_NOT_FOUND;FIELD_INVALID_VALUE");
		assertThat(launch.column("message").get(0)).contains("can't take the owner away").contains("can't remove");
		assertThat(this.simulator.updates()).isZero();
	}

	@Test
	void aPolicyForFormerValuesIsRefusedBeforeTheFirstCall() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> withDatabase((job) -> job.set("overwrite", "if-blank").apply("leadID,owner\n1,Anna\n")))
			.withMessageContaining("lead-update.overwrite");
		assertThat(this.simulator.updates()).isZero();
	}

	@Test
	void aRunThroughTheApiCanNotBeUndone() {
		withDatabase((job) -> {
			Launch launch = job.apply("leadID,owner\n1,Anna\n");
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> job.undo(launch))
				.withMessageContaining("can't be undone");
			return launch;
		});
	}

	@Test
	void aWrongSecretRefusesTheRunBeforeItBegins() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> withDatabase((job) -> {
			job.sql("DELETE FROM extended_field");
			return job.set("api.secret", "wrong").apply("leadID,owner\n1,Anna\n");
		})).satisfies((refused) -> {
			assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
			assertThat(refused).hasMessageContaining("320001").message().doesNotContain("wrong");
		});
	}

	private Launch withDatabase(java.util.function.Function<JobFixture, Launch> test) {
		try (TestDatabase database = TestDatabase.embedded("api")) {
			return test.apply(job(database));
		}
	}

	private JobFixture job(TestDatabase database) {
		return new JobFixture(database, this.folder).set("target", "api")
			.set("api.url", this.simulator.url())
			.set("api.key", ApiSimulator.KEY)
			.set("api.secret", ApiSimulator.SECRET)
			.set("api.requests-per-minute", "120000")
			.set("api.response-timeout", "2s")
			.unset("updated-by");
	}

	private static String rows(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((lead) -> lead + ",Anna")
			.collect(Collectors.joining("\n", "leadID,owner\n", "\n"));
	}

}
