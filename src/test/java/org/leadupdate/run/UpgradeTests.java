package org.leadupdate.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.DatabaseException;
import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.EarlierResults;
import org.leadupdate.result.ResultConversion;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.result.Throughput;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs that one version of the program began and another one finds. */
class UpgradeTests {

	private static final String CSV = "leadID,owner\n1,Anna\n2,Anna\n3,Anna\n4,Anna\n5,Anna\n";

	@TempDir
	Path home;

	/** A run of five rows that is left after two, as version 0.9 notes it. */
	private JobFixture left(TestDatabase database, String spool) {
		JobFixture job = new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
		job.stopAtUpdate(1).apply(CSV);
		job.sql("UPDATE lead_update_run SET version = '0.9', layout = REPLACE(layout, ?, ?)", "\"spool\":2", spool);
		return job.undisturbed();
	}

	@OnEveryDatabase
	void aRunOfAnotherVersionIsResumed(TestDatabase database) {
		Launch resumed = left(database, "\"spool\":2").apply(CSV);
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(resumed.column("result")).hasSize(5).containsOnly("UPDATED");
		assertThat(resumed.run().version()).isEqualTo("0.9");
	}

	@OnEveryDatabase
	void aRunSpooledInFileOrderIsLeftToTheVersionThatBeganIt(TestDatabase database) {
		assertLeft(left(database, "\"spool\":null"));
	}

	@OnEveryDatabase
	void aRunSpooledByALaterVersionIsLeftToIt(TestDatabase database) {
		assertLeft(left(database, "\"spool\":77"));
	}

	private static void assertLeft(JobFixture job) {
		RefusedException refusal = RunningAgainTests.refusal(() -> job.apply(CSV));
		assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
		assertThat(refusal).hasMessageContaining("version 0.9").hasMessageEndingWith("abandon it:");
		assertThat(refusal.next()).isEqualTo(new NextStep.Abandon(job.number(), "nightly"));
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(2);
		Run run = job.abandon(job.number()).run();
		assertThat(job.apply(CSV).run().number()).isGreaterThan(run.number());
		assertThat(job.count("leads WHERE owner = 'Anna'")).isEqualTo(5);
	}

	@OnEveryDatabase
	void theResultsOfAnEarlierVersionAreReportedAndUndoneAsBefore(TestDatabase database) throws IOException {
		Launch run = new JobFixture(database, this.home).apply(manyRows());
		String report = run.text("report.csv");
		String rejected = run.text("rejected.csv");
		try (TestDatabase earlier = database.older("32")) {
			JobFixture job = new JobFixture(earlier, this.home);
			EarlierResults.copy(database, earlier, run.run().number());
			assertThatExceptionOfType(DatabaseException.class)
				.isThrownBy(() -> migrationKilledAfter(earlier, 2).migrate());
			assertThat(earlier.migration().migrate().applied()).contains("35 pack results");
			job.report(run.run().number());
			assertThat(run.text("report.csv")).isEqualTo(report);
			assertThat(run.text("rejected.csv")).isEqualTo(rejected);
			assertThat(job.results()).isEqualTo(2500);
			Throughput throughput = new RunThroughput(earlier.jdbc()).of(run.run().number());
			assertThat(throughput.stretches()).singleElement()
				.satisfies((stretch) -> assertThat(stretch.rows()).first().isEqualTo(2500L));
			assertThat(job.undo(run).exitCode()).isEqualTo(ExitCode.OK);
			assertThat(job.count("leads WHERE owner <> 'ben'")).isZero();
		}
	}

	/** Rows of leads that are there or are not, of owners who are there or are not. */
	private static String manyRows() {
		return IntStream.range(0, 2500)
			.mapToObj((row) -> "%d,%s,%d\n".formatted(1 + row % 9, List.of("Anna", "ben", "nobody").get(row % 3),
					row / 7))
			.collect(Collectors.joining("", "leadID,owner,extendedFields.visits\n", ""));
	}

	private static SchemaMigration migrationKilledAfter(TestDatabase database, int chunks) {
		AtomicInteger left = new AtomicInteger(chunks);
		TransactionOperations transactions = new TransactionOperations() {
			@Override
			public <T> T execute(TransactionCallback<T> action) {
				if (left.getAndDecrement() == 0) {
					throw new IllegalStateException("killed");
				}
				return database.transactions().execute(action);
			}
		};
		return new SchemaMigration(database.dataSource(), database.dialect(), List
			.of(new ResultConversion(new JdbcTemplate(database.dataSource()), database.chunks(), transactions)));
	}

	@OnEveryDatabase
	void theTablesStayAsTheyAreWhileARunOfAnEarlierVersionIsUnfinished(TestDatabase database) {
		Launch run = new JobFixture(database, this.home).apply(CSV);
		try (TestDatabase earlier = database.older("32")) {
			EarlierResults.copy(database, earlier, run.run().number());
			earlier.jdbc().sql("UPDATE lead_update_run SET state = 'STOPPED'").update();
			assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> earlier.migration().migrate())
				.withMessage(
						"The tables can't be upgraded while runs of an earlier version are unfinished: run %d of job nightly. Resume or abandon each with that version, then run \"migrate\" again."
							.formatted(run.run().number()));
			assertThat(earlier.jdbc().sql("SELECT COUNT(*) FROM lead_update_result").query(Long.class).single())
				.isEqualTo(5);
			earlier.jdbc().sql("UPDATE lead_update_run SET state = 'ABANDONED'").update();
			assertThat(earlier.migration().migrate().to()).isNotEqualTo("32");
			assertThat(earlier.migration().problem()).isEmpty();
		}
	}

}
