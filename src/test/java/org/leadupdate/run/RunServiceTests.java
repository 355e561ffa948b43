package org.leadupdate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.next.CommandText;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Runs taken up by their number. */
class RunServiceTests {

	private static final String CSV = "leadID,owner\n1,Anna\n2,nobody\n3,Anna\n4,Anna\n5,Anna\n";

	@TempDir
	Path home;

	private JobFixture job(TestDatabase database) {
		return new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
	}

	private static Run stopped(JobFixture job) {
		Run run = job.stopAtUpdate(1).apply(CSV).run();
		assertThat(run.state()).isEqualTo(RunState.STOPPED);
		job.undisturbed();
		return run;
	}

	@OnEitherDatabase
	void aRunningRunIsShownWithItsCurrentCounts(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		JobFixture job = job(database);
		List<RunListItem> told = new ArrayList<>();
		job.onUpdate((call) -> {
			if (call == 2) {
				told.addAll(job.bean(RunHistory.class).runs(null, null, 10));
			}
		}).apply(CSV);

		assertThat(told).singleElement().satisfies((run) -> {
			assertThat(run.state()).isEqualTo("running");
			assertThat(run.rows()).isEqualTo(5);
			assertThat(run.counts().read()).isEqualTo(2);
		});
	}

	@OnEitherDatabase
	void aRunWhoseProcessWasLostIsShownAsKilled(TestDatabase database) {
		JobFixture job = job(database);
		stopped(job);
		job.sql("UPDATE lead_update_run SET state = 'RUNNING', ended = NULL");

		assertThat(job.history()).singleElement().satisfies((run) -> {
			assertThat(run.state()).isEqualTo("killed");
			assertThat(run.counts().read()).isPositive();
		});
	}

	@OnEitherDatabase
	void aRunIsFinishedWithoutItsInput(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Run run = stopped(job);
		Files.delete(Path.of(run.input()));
		Launch resumed = job.resume(run.number());
		assertThat(resumed.run().number()).isEqualTo(run.number());
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(resumed.column("result")).containsExactly("UPDATED", "REJECTED", "UPDATED", "UPDATED", "UPDATED");
		RefusedException refusal = RunningAgainTests.refusal(() -> job.resume(run.number()));
		assertThat(refusal).hasMessage("Run %d is finished: there is nothing to resume.".formatted(run.number()));
	}

	@OnEitherDatabase
	void aRunWhoseFolderIsLostIsFinishedFromItsInput(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Run run = stopped(job);
		FileSystemUtils.deleteRecursively(Path.of(run.folder()));
		assertThat(job.resume(run.number()).rows()).hasSize(5);
	}

	@OnEitherDatabase
	void aRunWhoseFolderAndInputAreLostSaysWhatIsMissing(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Run run = stopped(job);
		FileSystemUtils.deleteRecursively(Path.of(run.folder()));
		Files.move(Path.of(run.input()), this.home.resolve("kept.csv"));
		Launch failed = job.resume(run.number());
		assertThat(failed.outcome().failure()).contains("gone with its folder, and so is its input",
				"Put it back, then resume the run", run.input());
		assertThat(failed.outcome().exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failed.next()).startsWith("./run.sh apply");
		assertThat(failed.run().state()).isEqualTo(RunState.FAILED);
		assertThat(job.apply(this.home.resolve("kept.csv"), false).rows()).hasSize(5);
	}

	@OnEitherDatabase
	void anAbandonedRunStaysAbandonedAndItsInputStartsANewRun(TestDatabase database) {
		JobFixture job = job(database);
		Run run = stopped(job);
		Run abandoned = job.abandon(run.number()).run();
		assertThat(abandoned.state()).isEqualTo(RunState.ABANDONED);
		assertThat(abandoned.counts()).hasToString("RunCounts[updated=1, unchanged=0, rejected=1]");
		assertThat(Path.of(run.folder(), ".spool")).doesNotExist();
		assertThat(RunningAgainTests.refusal(() -> job.resume(run.number()))).hasMessageContaining("is abandoned");
		assertThat(RunningAgainTests.refusal(() -> job.abandon(run.number())))
			.hasMessageContaining("nothing to abandon");
		Launch second = job.apply(CSV);
		assertThat(second.run().number()).isGreaterThan(run.number());
		assertThat(second.outcome().unfinished()).isEmpty();
		assertThat(second.column("result")).containsExactly("UNCHANGED", "REJECTED", "UPDATED", "UPDATED", "UPDATED");
	}

	@OnEitherDatabase
	void aReportIsWrittenAgainUnchanged(TestDatabase database) throws IOException {
		JobFixture job = new JobFixture(database, this.home);
		Launch launch = job.apply(CSV);
		String report = launch.text("report.csv");
		String rejected = launch.text("rejected.csv");
		FileSystemUtils.deleteRecursively(Path.of(launch.run().folder()));
		assertThat(job.report(launch.run().number()).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(launch.text("report.csv")).isEqualTo(report);
		assertThat(launch.text("rejected.csv")).isEqualTo(rejected);
		assertThat(launch.text("summary.json")).contains("\"partial\" : false", "\"exitCode\" : 4");
	}

	@OnEitherDatabase
	void theReportOfAnUndoneRunNamesNoUndoAndCorrectsNothing(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch launch = job.apply(CSV);
		long number = launch.run().number();
		assertThat(CommandText.orNull(job.report(number).next())).contains("rejected.csv");
		assertThat(CommandText.orNull(job.report(number).undo())).contains("./run.sh undo " + number);
		assertThat(launch.text("report.html")).contains("./run.sh undo " + number);
		job.undo(launch);
		assertThat(CommandText.orNull(job.report(number).next())).isNull();
		assertThat(CommandText.orNull(job.report(number).undo())).isNull();
		assertThat(launch.text("report.html")).doesNotContain("./run.sh undo " + number);
	}

	@OnEitherDatabase
	void theReportOfAnUnfinishedRunIsPartial(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Run run = stopped(job);
		Path summary = Path.of(run.folder(), "summary.json");
		Files.delete(summary);
		assertThat(CommandText.orNull(job.report(run.number()).next())).contains("./run.sh resume " + run.number());
		assertThat(Files.readString(summary)).contains("\"partial\" : true", "\"read\" : 2");
		assertThat(job.resume(run.number()).rows()).hasSize(5);
	}

	@OnEitherDatabase
	void aMissingRunIsNamed(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		assertThat(RunningAgainTests.refusal(() -> job.abandon(77))).hasMessageContaining("no run 77");
		assertThat(RunningAgainTests.refusal(() -> job.resume(77))).hasMessageContaining("no run 77");
	}

	@OnEitherDatabase
	void aStartNamesOlderUnfinishedRunsOfTheJob(TestDatabase database) {
		JobFixture job = job(database);
		Run run = stopped(job);
		assertThat(job.apply("leadID,owner\n1,ben\n").outcome().unfinished()).extracting(Run::number)
			.containsExactly(run.number());
	}

}
