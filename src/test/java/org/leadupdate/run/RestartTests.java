package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunState;

import org.springframework.batch.core.BatchStatus;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs that are stopped or fail, and the same command after that. */
class RestartTests {

	private static final int ROWS = 11;

	/** Rows of five leads in turn, each with another value. */
	private static final String CSV = IntStream.rangeClosed(1, ROWS)
		.mapToObj((row) -> "%d,Anna,%d\n".formatted(1 + (row - 1) % 5, 100 + row))
		.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", ""));

	@TempDir
	Path home;

	private JobFixture job(TestDatabase database) {
		return new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
	}

	/**
	 * Each row once, none lost: a row applied twice would not find its forerunner's
	 * value.
	 */
	private static void assertComplete(JobFixture job, Launch launch) {
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.OK);
		assertThat(launch.run().state()).isEqualTo(RunState.FINISHED);
		assertThat(launch.run().counts()).hasToString("RunCounts[updated=11, unchanged=0, rejected=0]");
		assertThat(launch.column("changedFields")).isEqualTo(IntStream.rangeClosed(1, ROWS)
			.mapToObj((row) -> "{\"visits\":{\"from\":%d,\"to\":%d}}".formatted((row > 5) ? 95 + row : 1, 100 + row))
			.toList());
		assertThat(List.of(job.lead(1).visits(), job.lead(2).visits(), job.lead(5).visits())).containsExactly(111, 107,
				110);
		assertThat(launch.execution().getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(launch.steps().values()).containsOnly(BatchStatus.COMPLETED);
		assertThat(launch.file(".spool")).doesNotExist();
	}

	private static void assertResumed(Launch resumed, Launch before) {
		assertThat(resumed.run().number()).isEqualTo(before.run().number());
		assertThat(resumed.run().folder()).isEqualTo(before.run().folder());
		assertThat(resumed.execution().getJobInstanceId()).isEqualTo(before.execution().getJobInstanceId());
	}

	@OnEitherDatabase
	void aStopFinishesItsChunkAndTheSameCommandDoesTheRest(TestDatabase database) {
		JobFixture job = job(database).stopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
		assertThat(stopped.run().state()).isEqualTo(RunState.STOPPED);
		assertThat(stopped.column("row")).containsExactly("1", "2", "3", "4");
		assertThat(stopped.steps()).containsEntry("applyPartition:partition0", BatchStatus.STOPPED);
		assertThat(job.lead(4).visits()).isEqualTo(104);
		assertThat(job.lead(5).visits()).isEqualTo(1);
		Launch resumed = job.undisturbed().apply(CSV);
		assertComplete(job, resumed);
		assertResumed(resumed, stopped);
	}

	@OnEitherDatabase
	void aStopOfSeveralThreadsLosesNothing(TestDatabase database) {
		JobFixture job = job(database).set("threads", "4").set("chunk-size", "1").stopAtUpdate(3);
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
		assertThat(stopped.rows()).hasSizeBetween(3, ROWS - 1);
		assertComplete(job, job.undisturbed().set("threads", "2").apply(CSV));
	}

	@OnEitherDatabase
	void aFailureRollsItsChunkBackAndTheSameCommandDoesTheRest(TestDatabase database) {
		JobFixture job = job(database).failAtUpdate(3, new DataIntegrityViolationException("provoked"));
		Launch failed = job.apply(CSV);
		assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failed.outcome().failure()).contains("provoked");
		assertThat(failed.next()).isEqualTo("./run.sh resume %d --job nightly".formatted(failed.run().number()));
		assertThat(failed.execution().getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(job.results()).isEqualTo(4);
		assertThat(job.lead(5).visits()).isEqualTo(1);
		Launch resumed = job.undisturbed().apply(CSV);
		assertComplete(job, resumed);
		assertResumed(resumed, failed);
	}

	@OnEitherDatabase
	void anExistingResultKeepsTheLeadsUnchanged(TestDatabase database) {
		JobFixture job = job(database).set("threads", "1").onUpdate((call) -> {
			if (call == 2) {
				storeNextChunk(database);
			}
		});
		Launch refused = job.apply(CSV);
		assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(job.lead(1).visits()).isEqualTo(101);
		assertThat(job.lead(5).visits()).isEqualTo(1);
		job.sql("DELETE FROM lead_update_chunk WHERE first_row = 0");
		assertComplete(job, job.undisturbed().apply(CSV));
	}

	/** As another process would that has the same position. */
	private static void storeNextChunk(TestDatabase database) {
		database.jdbc().sql("""
				INSERT INTO lead_update_chunk (run_id, partition_no, spool_begin, part, spool_end, first_row,
				    last_row, updated, unchanged, rejected, began, ended, lead_ids, format, results)
				SELECT run_id, partition_no, spool_end, part, spool_end + 1, 0,
				    0, 0, 0, 0, began, ended, lead_ids, format, results FROM lead_update_chunk""").update();
	}

	@OnEitherDatabase
	void aTransientFailureIsRetriedAutomatically(TestDatabase database) {
		JobFixture job = job(database).failAtUpdate(2, new CannotAcquireLockException("deadlock"));
		assertComplete(job, job.apply(CSV));
		assertThat(job.count("BATCH_JOB_EXECUTION")).isEqualTo(2);
	}

	@OnEitherDatabase
	void cutConnectionsAreReopenedAndNoRowIsLost(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("without connections to cut").isFalse();
		for (int cut : List.of(1, 3, 6)) {
			JobFixture job = job(database.emptied());
			job.onUpdate((call) -> {
				if (call == cut) {
					cutConnections(database);
				}
			});
			assertComplete(job, job.apply(CSV));
		}
	}

	private static void cutConnections(TestDatabase database) {
		List<Long> others = database.jdbc()
			.sql("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()")
			.query(Long.class)
			.list();
		others.forEach((id) -> database.jdbc().sql("KILL " + id).update());
	}

	@OnEitherDatabase
	void theRetryCountIsResetOnceRowsHaveBeenApplied(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "1");
		AtomicInteger failures = new AtomicInteger();
		job.onUpdate((call) -> {
			// Each row at its first try: more often than a run is restarted without
			// progress.
			if (call % 2 == 1) {
				failures.incrementAndGet();
				throw new CannotAcquireLockException("deadlock");
			}
		});
		assertComplete(job, job.apply(CSV));
		assertThat(failures).hasValue(ROWS).hasValueGreaterThan(RunExecutor.PAUSES.size());
	}

	@OnEitherDatabase
	void aStopWhileItWaitsToRetryIsAStop(TestDatabase database) {
		JobFixture job = job(database);
		job.onUpdate((call) -> {
			job.bean(StopSignal.class).request();
			throw new CannotAcquireLockException("deadlock");
		});
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
		assertComplete(job, job.undisturbed().apply(CSV));
	}

	@OnEitherDatabase
	void aStopWhileTheInputIsReadLeavesARunToResume(TestDatabase database) {
		JobFixture job = job(database).stopAtStart();
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
		assertThat(stopped.run().layout()).isNull();
		assertComplete(job, job.undisturbed().apply(CSV));
	}

	@OnEitherDatabase
	void whatAKilledProcessLeftRunningIsResumed(TestDatabase database) {
		for (String status : List.of("STARTING", "STARTED", "STOPPING", "UNKNOWN")) {
			JobFixture job = job(database.emptied()).stopAtUpdate(3);
			Launch before = job.apply(CSV);
			job.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = ?, EXIT_CODE = 'UNKNOWN', END_TIME = NULL", status);
			job.sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = ?, EXIT_CODE = 'EXECUTING', END_TIME = NULL "
					+ "WHERE STEP_NAME LIKE 'apply%'", status);
			job.sql("UPDATE lead_update_run SET state = 'RUNNING', exit_code = NULL, ended = NULL");
			Launch resumed = job.undisturbed().apply(CSV);
			assertComplete(job, resumed);
			assertResumed(resumed, before);
		}
	}

	@OnEitherDatabase
	void aStepLeftUnknownInAJobThatFailedIsResumed(TestDatabase database) {
		JobFixture job = job(database).failAtUpdate(3, new DataIntegrityViolationException("provoked"));
		job.apply(CSV);
		job.sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE STEP_NAME = 'applyPartition:partition0'");
		assertComplete(job, job.undisturbed().apply(CSV));
	}

	@OnEitherDatabase
	void aKillBeforeTheFirstExecutionIsResumed(TestDatabase database) {
		JobFixture job = job(database);
		job.failAtUpdate(1, new DataIntegrityViolationException("provoked")).apply(CSV);
		for (String table : List.of("STEP_EXECUTION_CONTEXT", "STEP_EXECUTION", "JOB_EXECUTION_CONTEXT",
				"JOB_EXECUTION_PARAMS", "JOB_EXECUTION")) {
			job.sql("DELETE FROM BATCH_" + table);
		}
		assertComplete(job, job.undisturbed().apply(CSV));
	}

	@OnEitherDatabase
	void aKillBetweenTheReportAndTheEndOfTheJobLeavesAnAppliedInput(TestDatabase database) {
		JobFixture job = job(database);
		Launch first = job.apply(CSV);
		job.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL");
		Launch second = job.apply(CSV);
		assertThat(second.outcome().alreadyApplied()).isTrue();
		assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(second.run()).isEqualTo(first.run());
	}

	@OnEitherDatabase
	void aLostSpoolIsRecreated(TestDatabase database) throws IOException {
		JobFixture job = job(database).stopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		FileSystemUtils.deleteRecursively(Path.of(stopped.run().folder()));
		assertComplete(job, job.undisturbed().set("threads", "3").apply(CSV));
	}

	@OnEitherDatabase
	void settingsThatDecideWhatARowMeansCanNotChange(TestDatabase database) {
		JobFixture job = job(database).stopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		job.undisturbed().set("clear-marker", "-").set("updated-by", "901");
		RefusedException refusal = RunningAgainTests.refusal(() -> job.apply(CSV));
		assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
		assertThat(refusal).hasMessageContaining("lead-update.clear-marker was #N/A")
			.hasMessageContaining("lead-update.updated-by was 900")
			.hasMessageNotContaining("encoding");
		assertThat(job.lead(5).visits()).isEqualTo(1);
		job.set("clear-marker", "#N/A").set("updated-by", "900").set("chunk-size", "1000").set("threads", "4");
		Launch resumed = job.apply(CSV);
		assertComplete(job, resumed);
		assertResumed(resumed, stopped);
	}

	@OnEitherDatabase
	void anotherStartNamesUnfinishedRuns(TestDatabase database) {
		JobFixture job = job(database).stopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		Launch other = job.undisturbed().apply(job.write("other.csv", "leadID,owner\n6,Anna\n"), false);
		assertThat(other.outcome().unfinished()).singleElement()
			.satisfies((run) -> assertThat(run.number()).isEqualTo(stopped.run().number()));
		assertComplete(job, job.apply(CSV));
	}

	@OnEitherDatabase
	void aReportThatCouldNotBeWrittenIsWrittenByTheSameCommand(TestDatabase database) throws IOException {
		List<Path> obstacles = new ArrayList<>();
		JobFixture job = job(database).onUpdate((call) -> obstacles.add(obstacle()));
		Launch failed = job.apply(CSV);
		assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(job.results()).isEqualTo(ROWS);
		FileSystemUtils.deleteRecursively(obstacles.get(0));
		Launch resumed = job.undisturbed().apply(CSV);
		assertComplete(job, resumed);
		assertResumed(resumed, failed);
	}

	/** A folder where the report is to go. */
	private Path obstacle() {
		try (Stream<Path> folders = Files.list(this.home.resolve("reports"))) {
			Path report = folders.findFirst().orElseThrow().resolve("report.csv");
			Files.createDirectories(report.resolve("in the way"));
			return report;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@OnEitherDatabase
	void aSecondStartOfARunningInputIsRejected(TestDatabase database) {
		assumeTrue(!database.isEmbedded(), "its folder is locked for the whole process");
		JobFixture second = job(database);
		Path other = second.write("other.csv", "leadID,owner\n6,Anna\n");
		List<ExitCode> codes = new ArrayList<>();
		JobFixture first = job(database.emptied()).onUpdate((call) -> {
			if (call == 2) {
				// in a thread of its own: this one is in the first run's transaction
				CompletableFuture.runAsync(() -> {
					codes.add(RunningAgainTests.refusal(() -> second.apply(CSV)).exitCode());
					Launch beside = second.apply(other, false);
					codes.add(beside.exitCode());
					// What is under way waits for nobody.
					assertThat(beside.outcome().unfinished()).isEmpty();
				}).join();
			}
		});
		assertComplete(first, first.apply(CSV));
		assertThat(codes).containsExactly(ExitCode.BUSY, ExitCode.OK);
	}

}
