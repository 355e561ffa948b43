package org.leadupdate.purge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;
import org.leadupdate.run.IdentityLock;
import org.leadupdate.run.JobFixture;
import org.leadupdate.run.Launch;
import org.leadupdate.run.RunningAgainTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What a purge takes away, and what it never touches. */
class PurgeTests {

	private static final String CSV = "leadID,owner\n1,Anna\n2,nobody\n3,Anna\n4,Anna\n5,Anna\n";

	private static final String OTHER = "leadID,owner\n1,ben\n";

	private static final List<String> BATCH_TABLES = List.of("BATCH_JOB_INSTANCE", "BATCH_JOB_EXECUTION",
			"BATCH_JOB_EXECUTION_PARAMS", "BATCH_JOB_EXECUTION_CONTEXT", "BATCH_STEP_EXECUTION",
			"BATCH_STEP_EXECUTION_CONTEXT");

	@TempDir
	Path home;

	private JobFixture job(TestDatabase database) {
		return new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
	}

	private static Launch old(JobFixture job, Launch launch) {
		job.age(launch, 91);
		return launch;
	}

	private static List<Long> batchRows(JobFixture job) {
		return BATCH_TABLES.stream().map(job::count).toList();
	}

	/** In every table of ours that knows runs. */
	private static long rowsOf(JobFixture job, TestDatabase database, Launch launch) {
		try (Connection connection = database.dataSource().getConnection()) {
			DatabaseMetaData about = connection.getMetaData();
			String column = about.storesUpperCaseIdentifiers() ? "RUN_ID" : "run_id";
			long rows = 0;
			try (ResultSet tables = about.getColumns(connection.getCatalog(), null, null, column)) {
				while (tables.next()) {
					rows += job.count(tables.getString("TABLE_NAME") + " WHERE run_id = " + launch.run().number());
				}
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@OnEitherDatabase
	void anOldRunIsRemovedCompletely(TestDatabase database) {
		JobFixture job = job(database);
		Launch young = job.apply(OTHER);
		List<Long> batchRowsOfTheYoung = batchRows(job);
		Launch old = old(job, job.apply(CSV));
		PurgeOutcome outcome = job.purge(90);
		assertThat(outcome.runs()).containsExactly(old.run().number());
		assertThat(outcome.rows()).isEqualTo(5);
		assertThat(outcome.folders()).isOne();
		assertThat(outcome.bytes()).isGreaterThan(1000);
		assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(rowsOf(job, database, old)).isZero();
		assertThat(batchRows(job)).isEqualTo(batchRowsOfTheYoung);
		assertThat(Path.of(old.run().folder())).doesNotExist();
		assertThat(young.rows()).hasSize(1);
		assertThat(job.undo(young).exitCode()).isEqualTo(ExitCode.OK);
	}

	@OnEitherDatabase
	void aCheckPredictsThePurgeAndRemovesNothing(TestDatabase database) {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		PurgeOutcome seen = job.lookAtPurge(90);
		assertThat(seen.check()).isTrue();
		assertThat(old.rows()).hasSize(5);
		assertThat(rowsOf(job, database, old)).isPositive();
		assertThat(job.purge(90)).usingRecursiveComparison().ignoringFields("check").isEqualTo(seen);
	}

	@OnEitherDatabase
	void abandonedUnusableAndCheckRunsAreRemovedToo(TestDatabase database) {
		JobFixture job = job(database);
		Launch stopped = job.stopAtUpdate(1).apply(CSV);
		job.undisturbed().abandon(stopped.run().number());
		Launch unusable = job.apply("leadID,nonsense\n1,2\n");
		Launch check = job.check(OTHER);
		assertThat(unusable.run().state()).isEqualTo(RunState.UNUSABLE);
		List<Long> numbers = Stream.of(stopped, unusable, check)
			.map((launch) -> old(job, launch).run().number())
			.toList();
		assertThat(job.purge(90).runs()).containsExactlyElementsOf(numbers);
		assertThat(batchRows(job)).containsOnly(0L);
	}

	@OnEitherDatabase
	void aResumableRunIsKeptHoweverOld(TestDatabase database) {
		JobFixture job = job(database);
		Launch stopped = old(job, job.stopAtUpdate(1).apply(CSV));
		PurgeOutcome outcome = job.undisturbed().purge(90);
		assertThat(outcome.runs()).isEmpty();
		assertThat(outcome.kept()).singleElement()
			.satisfies((kept) -> assertThat(CommandText.orNull(kept.next()))
				.isEqualTo("./run.sh resume %d --job nightly".formatted(stopped.run().number())));
		assertThat(job.apply(CSV).run().number()).isEqualTo(stopped.run().number());
		assertThat(stopped.rows()).hasSize(5);
	}

	@OnEitherDatabase
	void aRunIsKeptWhileItsUndoIsUnfinished(TestDatabase database) {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		Launch undo = job.stopAtUpdate(1).undo(old);
		assertThat(undo.run().state()).isEqualTo(RunState.STOPPED);
		PurgeOutcome outcome = job.undisturbed().purge(90);
		assertThat(outcome.runs()).isEmpty();
		assertThat(outcome.kept()).singleElement()
			.satisfies((kept) -> assertThat(kept.reason()).contains("run " + undo.run().number()));
		assertThat(job.undo(old).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.lead(5).owner()).isEqualTo("ben");
		assertThat(job.purge(90).runs()).containsExactly(old.run().number());
	}

	@OnEitherDatabase
	void anUndoIsKeptAsLongAsItsRun(TestDatabase database) {
		JobFixture job = job(database);
		Launch run = job.apply(OTHER.replace("ben", "Anna"));
		Launch undo = old(job, job.undo(run));
		PurgeOutcome outcome = job.purge(90);
		assertThat(outcome.runs()).isEmpty();
		assertThat(outcome.kept()).singleElement()
			.satisfies((kept) -> assertThat(kept.reason()).contains("is the undo of run " + run.run().number()));
		old(job, run);
		assertThat(job.purge(90).runs()).containsExactly(run.run().number(), undo.run().number());
	}

	@OnEitherDatabase
	void anUndoStaysReadableAfterItsRunIsRemoved(TestDatabase database) {
		JobFixture job = job(database);
		Launch run = old(job, job.apply(CSV));
		Launch undo = job.undo(run);
		assertThat(job.purge(90).runs()).containsExactly(run.run().number());
		assertThat(undo.rows()).hasSize(4);
		assertThat(job.report(undo.run().number()).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.undo(undo).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.lead(5).owner()).isEqualTo("Anna");
	}

	@OnEitherDatabase
	void theInputOfAPurgedRunIsNewAgainAndItsNumberAndFolderAreNot(TestDatabase database) {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		assertThat(job.apply(CSV).outcome().alreadyApplied()).isTrue();
		job.purge(90);
		Launch second = job.apply(CSV);
		assertThat(second.outcome().alreadyApplied()).isFalse();
		assertThat(second.run().attempt()).isOne();
		assertThat(second.run().number()).isGreaterThan(old.run().number());
		assertThat(second.run().folder()).isNotEqualTo(old.run().folder());
		assertThat(second.column("result")).containsExactly("UNCHANGED", "REJECTED", "UNCHANGED", "UNCHANGED",
				"UNCHANGED");
	}

	@OnEitherDatabase
	void aKilledPurgeIsFinishedByTheNextWhateverItsAge(TestDatabase database) throws IOException {
		JobFixture job = job(database).set("threads", "1").set("chunk-size", "2");
		Launch run = job.apply(CSV);
		long number = run.run().number();
		job.sql("UPDATE lead_update_run SET state = 'PURGING' WHERE run_id = ?", number);
		job.sql("DELETE FROM lead_update_chunk WHERE run_id = ? AND first_row = 1", number);
		Files.delete(run.file("report.csv"));
		assertThat(RunningAgainTests.refusal(() -> job.undo(run))).hasMessageContaining("partially purged");
		assertThat(RunningAgainTests.refusal(() -> job.report(number))).hasMessageContaining("partially purged");
		assertThat(RunningAgainTests.refusal(() -> job.resume(number))).hasMessageContaining("is purging");
		PurgeOutcome outcome = job.purge(365);
		assertThat(outcome.runs()).containsExactly(number);
		assertThat(outcome.rows()).isEqualTo(3);
		assertThat(rowsOf(job, database, run)).isZero();
		assertThat(batchRows(job)).containsOnly(0L);
		assertThat(Path.of(run.run().folder())).doesNotExist();
	}

	@OnEitherDatabase
	void aStoppedPurgeIsReported(TestDatabase database) {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		assertThat(job.stopAtStart().purge(90).exitCode()).isEqualTo(ExitCode.STOPPED);
		assertThat(rowsOf(job, database, old)).isPositive();
		assertThat(job.undisturbed().purge(90).runs()).hasSize(1);
	}

	@OnEitherDatabase
	void aRunInUseIsKept(TestDatabase database) {
		assumeThat(database.isEmbedded()).isFalse();
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		try (IdentityLock lock = new IdentityLock(database.dialect().locks(database.dataSource()), old.run().identity(),
				"test")) {
			lock.ensure();
			assertThat(job.purge(90).kept()).extracting(PurgeOutcome.KeptRun::reason)
				.containsExactly("is in use by another process");
		}
		assertThat(old.rows()).hasSize(5);
		assertThat(job.purge(90).runs()).hasSize(1);
	}

	@OnEitherDatabase
	void aLinkInAFolderIsRemovedAndNotFollowed(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		Path precious = Files.createDirectory(this.home.resolve("precious"));
		Path file = Files.writeString(precious.resolve("kept.txt"), "kept");
		Files.createSymbolicLink(old.file("link"), precious);
		assertThat(job.purge(90).folders()).isOne();
		assertThat(Path.of(old.run().folder())).doesNotExist();
		assertThat(file).hasContent("kept");
	}

	@OnEitherDatabase
	void aFolderThatIsALinkIsRemovedAndNotFollowed(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		Path folder = Path.of(old.run().folder());
		Path moved = Files.move(folder, this.home.resolve("archive"));
		Files.createSymbolicLink(folder, moved);
		job.purge(90);
		assertThat(folder).doesNotExist();
		assertThat(moved.resolve("report.csv")).exists();
	}

	@OnEitherDatabase
	void aMissingFolderIsNotAFailure(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Launch old = old(job, job.apply(CSV));
		Files.move(Path.of(old.run().folder()), this.home.resolve("archive"));
		PurgeOutcome outcome = job.purge(90);
		assertThat(outcome.runs()).containsExactly(old.run().number());
		assertThat(outcome.foldersGone()).isOne();
		assertThat(outcome.bytes()).isZero();
	}

	@OnEitherDatabase
	void aFolderWithAnotherNameIsKeptAndReported(TestDatabase database) throws IOException {
		JobFixture job = job(database);
		Run old = old(job, job.apply(CSV)).run();
		Run other = old(job, job.apply(OTHER)).run();
		Path precious = Files.createDirectory(this.home.resolve("precious"));
		job.sql("UPDATE lead_update_run SET folder = ? WHERE run_id = ?", precious.toString(), old.number());
		PurgeOutcome outcome = job.purge(90);
		assertThat(outcome.runs()).containsExactly(other.number());
		assertThat(outcome.failed()).singleElement()
			.satisfies((left) -> assertThat(left.reason()).contains(precious.toString()));
		assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(precious).exists();
		assertThat(job.count("lead_update_chunk WHERE run_id = " + old.number())).isPositive();
	}

}
