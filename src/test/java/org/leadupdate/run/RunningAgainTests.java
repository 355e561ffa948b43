package org.leadupdate.run;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunState;

import org.springframework.batch.core.BatchStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What it means to give an input again, and what an input that can't be used does. */
public class RunningAgainTests {

	private static final String GOOD = "leadID,owner,extendedFields.visits\n1,Anna,2\n2,Anna,3\n";

	@TempDir
	Path home;

	@OnEitherDatabase
	void anAppliedInputChangesNothingAndExitsAsItsRunDid(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch first = job.apply(GOOD + "3,nobody,\n");
		job.sql("UPDATE leads SET owner = 'ben'");
		Launch second = job.apply(GOOD + "3,nobody,\n");
		assertThat(second.outcome().alreadyApplied()).isTrue();
		assertThat(second.run()).isEqualTo(first.run());
		assertThat(second.run().counts()).hasToString("RunCounts[updated=2, unchanged=0, rejected=1]");
		assertThat(second.exitCode()).isEqualTo(first.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.count("BATCH_JOB_EXECUTION")).isEqualTo(1);
		assertThat(job.apply(GOOD).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.apply(GOOD).exitCode()).isEqualTo(ExitCode.OK);
	}

	@OnEitherDatabase
	void aFewRowsFirstLeaveTheOthersToBeApplied(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("rows", "1-2");
		String csv = "leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n";
		Launch few = job.apply(csv);
		assertThat(few.column("row")).containsExactly("1", "2");
		assertThat(job.set("rows", "2-2").apply(csv).run()).isEqualTo(few.run());
		Launch others = job.set("rows", "3-3").apply(csv);
		assertThat(others.column("row")).containsExactly("3");
		assertThat(job.set("rows", "1-2").apply(csv).run()).isEqualTo(few.run());
		Launch all = job.unset("rows").apply(csv);
		assertThat(all.column("result")).containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED", "UPDATED");
		assertThat(job.set("rows", "1-2").apply(csv).run()).isEqualTo(all.run());
		assertThat(all.run().attempt()).isEqualTo(3);
	}

	@OnEitherDatabase
	void aRenamedCopyCountsAsApplied(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.apply(job.write("monday.csv", GOOD), false);
		Launch copy = job.apply(job.write("tuesday.csv", GOOD), false);
		assertThat(copy.outcome().alreadyApplied()).isTrue();
		assertThat(copy.run().input()).endsWith("monday.csv");
		assertThat(job.apply(job.write("monday.csv", GOOD + "3,Anna,\n"), false).run().number())
			.isGreaterThan(copy.run().number());
	}

	@OnEitherDatabase
	void againStartsANewAttemptInItsOwnFolder(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch first = job.apply(GOOD);
		Launch second = job.applyAgain(GOOD);
		assertThat(second.run().attempt()).isEqualTo(2);
		assertThat(second.run().folder()).isNotEqualTo(first.run().folder());
		assertThat(second.column("result")).containsExactly("UNCHANGED", "UNCHANGED");
		assertThat(first.column("result")).containsExactly("UPDATED", "UPDATED");
		assertThat(job.apply(GOOD).run().number()).isEqualTo(second.run().number());
	}

	@OnEitherDatabase
	void aHeaderWithoutRowsIsAFinishedRun(TestDatabase database) {
		Launch launch = new JobFixture(database, this.home).apply("leadID,owner\n");
		assertThat(launch.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(launch.run().state()).isEqualTo(RunState.FINISHED);
		assertThat(launch.run().counts().read()).isZero();
		assertThat(launch.rows()).isEmpty();
		assertThat(launch.execution().getStatus()).isEqualTo(BatchStatus.COMPLETED);
	}

	@OnEitherDatabase
	void anUnusableInputWritesNothingAndItsCorrectionRuns(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		assertUnusable(job, "leadID,owner\n1,Anna\n2,\"Anna\n3,Anna\n", "line 3");
		assertUnusable(job, "leadID,owner,colour\n1,Anna,red\n", "colour");
		assertUnusable(job, "owner\nAnna\n", "leadID");
		assertUnusable(job, "leadID,owner,OWNER\n1,Anna,Anna\n", "OWNER");
		assertUnusable(job, "leadID,owner\n1,\"Anna\"x\n", "line 2");
		assertUnusable(job, "", "empty");
		assertThat(job.results()).isZero();
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		Launch corrected = job.apply("leadID,owner\n1,Anna\n2,Anna\n3,Anna\n");
		assertThat(corrected.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(corrected.outcome().unfinished()).isEmpty();
	}

	private static void assertUnusable(JobFixture job, String csv, String named) {
		Launch launch = job.apply(csv);
		assertThat(launch.exitCode()).as(csv).isEqualTo(ExitCode.INPUT_UNUSABLE);
		assertThat(launch.outcome().failure()).containsIgnoringCase(named);
		assertThat(launch.run().state()).isEqualTo(RunState.UNUSABLE);
		assertThat(launch.execution().getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(Path.of(launch.run().folder(), ".spool")).doesNotExist();
	}

	@OnEitherDatabase
	void anInputThatASettingMadeUnusableRunsOnceTheSettingIsRight(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		String csv = "leadID,owner,colour\n1,Anna,red\n";
		assertThat(job.apply(csv).exitCode()).isEqualTo(ExitCode.INPUT_UNUSABLE);
		Launch second = job.set("unknown-columns", "ignore").apply(csv);
		assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(second.column("result")).containsExactly("UPDATED");
	}

	@OnEitherDatabase
	void correctedRejectedRowsCanBeApplied(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch first = job.apply("leadID;owner\n1;Anna\n2;Ana\n3;Anna\n");
		Launch second = job.apply(first.text("rejected.csv").replace("2;Ana;", "2;Anna;"));
		assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(second.column("leadID")).containsExactly("2");
		assertThat(job.lead(2).owner()).isEqualTo("Anna");
	}

	@OnEitherDatabase
	void aMissingSettingIsNamed(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).unset("updated-by");
		RefusedException refusal = refusal(() -> job.apply(GOOD));
		assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
		assertThat(refusal).hasMessageContaining("lead-update.updated-by");
		assertThat(job.count("lead_update_run")).isZero();
	}

	@OnEitherDatabase
	void encodingsAndDelimitersArePreserved(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		byte[] utf16 = "\ufeffleadID\textendedFields.note\r\n1\tgr\u00fc\u00df \u6f22\r\n"
			.getBytes(StandardCharsets.UTF_16LE);
		assertThat(job.apply(job.write("utf16.txt", utf16), false).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.lead(1).fields().get("note").asString()).isEqualTo("gr\u00fc\u00df \u6f22");
		job.set("encoding", "windows-1252");
		byte[] latin = "leadID|extendedFields.note\r\n2|\u20ac \u00fc\r\n".getBytes(Charset.forName("windows-1252"));
		assertThat(job.apply(job.write("latin.csv", latin), false).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.lead(2).fields().get("note").asString()).isEqualTo("\u20ac \u00fc");
	}

	public static RefusedException refusal(ThrowableAssert.ThrowingCallable start) {
		RefusedException refusal = catchThrowableOfType(RefusedException.class, start);
		assertThat(refusal).isNotNull();
		return refusal;
	}

}
