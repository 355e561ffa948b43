package org.leadupdate.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunState;
import org.leadupdate.share.PartitionTasks;
import org.leadupdate.share.SharedRate;

import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Runs with workers, whose manager is alone. */
class WorkersTests {

	private static final int ROWS = 20;

	/** Rows of five leads in turn, each with another value; two owners are unknown. */
	private static final String CSV = IntStream.rangeClosed(1, ROWS)
		.mapToObj((row) -> "%d,%s,%d\n".formatted(1 + (row - 1) % 5, (row % 10 == 7) ? "nobody" : "Anna", 100 + row))
		.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", ""));

	private static final List<String> TABLES = List.of("lead_update_task", "lead_update_shared_run",
			"lead_update_spool", "lead_update_rate");

	@TempDir
	Path home;

	private JobFixture job(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		return new JobFixture(database, this.home).set("threads", "1")
			.set("chunk-size", "2")
			.set("partitions", "3")
			.set("workers", "true");
	}

	private static void assertComplete(JobFixture job, Launch launch) {
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.run().state()).isEqualTo(RunState.FINISHED);
		assertThat(launch.run().counts()).hasToString("RunCounts[updated=18, unchanged=0, rejected=2]");
		assertThat(launch.column("row")).isEqualTo(IntStream.rangeClosed(1, ROWS).mapToObj(String::valueOf).toList());
		assertThat(List.of(job.lead(1).visits(), job.lead(2).visits(), job.lead(5).visits())).containsExactly(116, 112,
				120);
		assertThat(TABLES).allSatisfy((table) -> assertThat(job.count(table)).as(table).isZero());
	}

	@OnEveryDatabase
	void aManagerWithoutWorkersAppliesAllPartitionsItself(TestDatabase database) {
		JobFixture job = job(database);
		Launch launch = job.apply(CSV);
		assertComplete(job, launch);
		assertThat(launch.run().partitions()).isEqualTo(3);
		assertThat(launch.run().semanticSettings()).containsEntry("workers", "true");
	}

	@OnEveryDatabase
	void workersNeedAServer(TestDatabase database) {
		assumeThat(database.isEmbedded()).isTrue();
		JobFixture job = new JobFixture(database, this.home).set("workers", "true");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> job.apply(CSV))
			.withMessageStartingWith("Workers need a database server")
			.satisfies((refused) -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE));
		assertThat(job.count("lead_update_run")).isZero();
	}

	@OnEveryDatabase
	void aStoppedRunIsResumedWithItsWorkers(TestDatabase database) {
		JobFixture job = job(database).stopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
		assertThat(stopped.rows()).hasSize(4);
		assertThat(job.count("lead_update_task")).isZero();
		job.undisturbed().set("workers", "false");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> job.apply(CSV))
			.withMessageContaining("lead-update.workers was true");
		Launch resumed = job.set("workers", "true").apply(CSV);
		assertComplete(job, resumed);
		assertThat(resumed.run().number()).isEqualTo(stopped.run().number());
	}

	@OnEveryDatabase
	void aTransientFailureIsTriedAgain(TestDatabase database) {
		JobFixture job = job(database).failAtUpdate(2, new CannotAcquireLockException("busy"));
		assertComplete(job, job.apply(CSV));
	}

	@OnEveryDatabase
	void aFailureOfAPartitionFailsTheRunWithItsSentence(TestDatabase database) {
		JobFixture job = job(database).failAtUpdate(2, new RefusedException(ExitCode.FAILED, "The leads are gone."));
		Launch failed = job.apply(CSV);
		assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(failed.outcome().failure()).isEqualTo("The leads are gone.");
		assertThat(failed.run().state()).isEqualTo(RunState.FAILED);
		assertComplete(job, job.undisturbed().apply(CSV));
	}

	@OnEveryDatabase
	void moreRejectedRowsThanAllowedStopAllPartitions(TestDatabase database) {
		JobFixture job = job(database).set("max-rejected", "1").set("rows-per-second", "4");
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertComplete(job, job.set("max-rejected", "2").unset("rows-per-second").apply(CSV));
	}

	@OnEveryDatabase
	void aCheckAndAnUndoGoToWorkersToo(TestDatabase database) {
		JobFixture job = job(database);
		Launch check = job.check(CSV);
		assertThat(check.run().counts()).hasToString("RunCounts[updated=18, unchanged=0, rejected=2]");
		assertThat(job.lead(1).visits()).isOne();
		Launch applied = job.apply(CSV);
		assertComplete(job, applied);
		Launch undone = job.undo(applied);
		assertThat(undone.exitCode()).as("%s", undone.outcome().failure()).isEqualTo(ExitCode.OK);
		assertThat(undone.run().semanticSettings()).containsEntry("workers", "true");
		assertThat(job.lead(1).visits()).isOne();
		assertThat(job.lead(5).owner()).isEqualTo("ben");
	}

	@OnEveryDatabase
	void anAbandonedRunLeavesNothingToWorkers(TestDatabase database) {
		JobFixture job = job(database).stopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		assertThat(job.count("lead_update_spool")).isPositive();
		job.undisturbed().abandon(stopped.run().number());
		assertThat(TABLES).allSatisfy((table) -> assertThat(job.count(table)).as(table).isZero());
	}

	@OnEveryDatabase
	void nobodyButThePartitionsOfTheLastExecutionWrites(TestDatabase database) {
		AtomicBoolean takenOver = new AtomicBoolean();
		JobFixture job = job(database).onUpdate((call) -> {
			if (call == 2) {
				// Another process takes the run over, once this chunk is committed.
				new Thread(() -> takenOver.set(takeOver(database))).start();
			}
		});
		Launch launch = job.apply(CSV);
		assertThat(takenOver).isTrue();
		assertComplete(job, launch);
	}

	private static boolean takeOver(TestDatabase database) {
		return database.jdbc().sql("UPDATE lead_update_shared_run SET execution = 0").update() == 1;
	}

	@OnEveryDatabase
	void theHistoryOfARunListsItsProcessesWhileItIsUnderWay(TestDatabase database) {
		List<RunDetail> underWay = new ArrayList<>();
		JobFixture job = job(database);
		job.onUpdate((call) -> underWay.add(detail(job.bean(RunHistory.class), database)));
		assertComplete(job, job.apply(CSV));
		assertThat(underWay.get(0).entry().state()).isEqualTo("running");
		assertThat(underWay.get(0).workers()).hasSize(1);
		database.jdbc().sql("UPDATE lead_update_run SET state = 'RUNNING'").update();
		job.sql("""
				INSERT INTO lead_update_task (task_name, task_instance, execution_time, picked, picked_by,
				    last_heartbeat, version)
				SELECT 'applyPartition', CONCAT(run_id, '/1'), NOW(), TRUE, 'host:9', NOW(), 1 FROM lead_update_run""");
		RunDetail killed = job.history((history) -> detail(history, database));
		assertThat(killed.entry().state()).isEqualTo("killed");
		assertThat(killed.workers()).isEmpty();
	}

	private static RunDetail detail(RunHistory history, TestDatabase database) {
		return history.run(database.jdbc().sql("SELECT MAX(run_id) FROM lead_update_run").query(Long.class).single());
	}

	@OnEveryDatabase
	void theProcessesOfARunAreThoseThatHavePickedItsPartitions(TestDatabase database) {
		JobFixture job = job(database);
		LocalDateTime seen = LocalDateTime.of(2026, 11, 23, 2, 0);
		for (String task : List.of("1/5", "1/6", "1/7", "11/8")) {
			job.sql("""
					INSERT INTO lead_update_task (task_name, task_instance, execution_time, picked, picked_by,
					    last_heartbeat, version) VALUES ('applyPartition', ?, ?, ?, ?, ?, 1)""", task, seen,
					!task.equals("1/7"), task.equals("1/7") ? null : "host:9", seen);
		}
		PartitionTasks tasks = new PartitionTasks(database.jdbc());
		assertThat(tasks.workers(1)).containsExactly(new PartitionTasks.ActiveWorker("host:9", 2, seen));
		assertThat(tasks.processes(1)).isOne();
		assertThat(tasks.count(1)).isEqualTo(3);
		tasks.cancel(1);
		assertThat(tasks.count(11)).isOne();
	}

	@OnEveryDatabase
	void blocksOfAllProcessesAreDueOneAfterTheOther(TestDatabase database) {
		JobFixture job = job(database);
		job.sql("INSERT INTO lead_update_rate (run_id, due) VALUES (1, 0)");
		SharedRate rate = new SharedRate(database.jdbc(), database.transactions());
		assertThat(rate.book(1, 10, 50)).isZero();
		assertThat(rate.book(1, 10, 20)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
		assertThat(rate.book(1, 10, 1)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
	}

}
