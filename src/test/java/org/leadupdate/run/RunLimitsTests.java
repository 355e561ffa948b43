package org.leadupdate.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.batch.RowRate;
import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/** When a run stops by itself, and how fast it may go. */
class RunLimitsTests {

	/** Ten rows, the first and the third of them rejected. */
	private static final String CSV = "leadID,owner\n1,nobody\n2,Anna\n3,nobody\n4,Anna\n5,Anna\n6,Anna\n1,Anna\n3,Anna\n2,ben\n4,ben\n";

	@TempDir
	Path home;

	private JobFixture job(TestDatabase database) {
		return new JobFixture(database, this.home).set("threads", "1").set("chunk-size", "2");
	}

	@OnEitherDatabase
	void moreRejectedRowsThanAllowedStopTheRunUntilTheLimitIsRaised(TestDatabase database) {
		JobFixture job = job(database).set("max-rejected", "1");
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertThat(stopped.run().state()).isEqualTo(RunState.STOPPED);
		assertThat(stopped.run().exitCode()).isEqualTo(6);
		assertThat(stopped.outcome().failure()).contains("2 of 10 rows", "lead-update.max-rejected (1)");
		assertThat(stopped.column("result")).containsExactly("REJECTED", "UPDATED", "REJECTED", "UPDATED");
		assertThat(stopped.text("rejected.csv").lines()).hasSize(3);
		assertThat(stopped.text("summary.json")).contains("\"partial\" : true", "\"exitCode\" : 6");
		assertThat(job.lead(5).owner()).isEqualTo("ben");
		Launch again = job.apply(CSV);
		assertThat(again.exitCode()).isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertThat(again.rows()).hasSize(4);
		Launch finished = job.set("max-rejected", "20%").apply(CSV);
		assertThat(finished.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(finished.run().number()).isEqualTo(stopped.run().number());
		assertThat(finished.rows()).hasSize(10);
	}

	@OnEitherDatabase
	void aPercentageIsOfTheRowsOfTheFile(TestDatabase database) {
		assertThat(job(database).set("max-rejected", "19.9%").apply(CSV).exitCode())
			.isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertThat(job(database.emptied()).set("max-rejected", "20 %").apply(CSV).exitCode())
			.isEqualTo(ExitCode.REJECTED);
		assertThat(job(database.emptied()).set("max-rejected", "0").set("chunk-size", "2000").apply(CSV).exitCode())
			.isEqualTo(ExitCode.TOO_MANY_REJECTED);
		assertThat(job(database.emptied()).set("max-rejected", "0").apply("leadID,owner\n1,Anna\n").exitCode())
			.isEqualTo(ExitCode.OK);
	}

	@OnEitherDatabase
	void aRunStopsAtItsTimeAndIsResumed(TestDatabase database) {
		JobFixture job = job(database).set("time-zone", "Asia/Kolkata").set("until", "07:30:04").waitForStopAtUpdate(2);
		Launch stopped = job.apply(CSV);
		assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
		assertThat(stopped.outcome().failure()).isEqualTo("Stopped at 07:30:04 (lead-update.until).");
		assertThat(stopped.rows()).hasSize(4);
		assertThat(job.undisturbed().unset("until").apply(CSV).rows()).hasSize(10);
	}

	@Test
	void aTimeThatHasPassedIsTomorrow() {
		ZonedDateTime now = ZonedDateTime.of(2026, 10, 24, 22, 0, 0, 0, ZoneId.of("Europe/Berlin"));
		assertThat(StopTimer.next(now, LocalTime.of(6, 0))).isEqualTo("2026-10-25T06:00+01:00[Europe/Berlin]");
		assertThat(StopTimer.next(now, LocalTime.of(23, 0))).isEqualTo("2026-10-24T23:00+02:00[Europe/Berlin]");
		assertThat(StopTimer.next(now, LocalTime.of(22, 0))).isEqualTo("2026-10-25T22:00+01:00[Europe/Berlin]");
	}

	@Test
	void aBlockWaitsUntilThePreviousOnesAreDue() {
		AtomicLong nanos = new AtomicLong(5);
		RowRate pace = new RowRate(100, nanos::get);
		assertThat(pace.book(50)).isZero();
		assertThat(pace.book(50)).hasMillis(500);
		nanos.addAndGet(Duration.ofMillis(700).toNanos());
		assertThat(pace.book(100)).hasMillis(300);
		nanos.addAndGet(Duration.ofMinutes(1).toNanos());
		assertThat(pace.book(1)).isZero();
		assertThat(new RowRate(null, nanos::get).book(1_000_000)).isZero();
	}

	@OnEitherDatabase
	void aRateLimitedRunAppliesEveryRow(TestDatabase database) {
		Launch launch = job(database).set("rows-per-second", "1000").set("threads", "2").apply(CSV);
		assertThat(launch.rows()).hasSize(10);
	}

	@OnEitherDatabase
	void anInputThatMayRepeatIsAppliedAgain(TestDatabase database) {
		JobFixture job = job(database).set("already-applied", "again");
		Launch first = job.apply(CSV);
		Launch second = job.apply(CSV);
		assertThat(second.outcome().alreadyApplied()).isFalse();
		assertThat(second.run().number()).isGreaterThan(first.run().number());
	}

	@OnEitherDatabase
	void anInvalidLimitIsRejectedBeforeAnyRun(TestDatabase database) {
		for (String setting : List.of("threads=0", "threads=1000", "chunk-size=0", "rows-per-second=0",
				"max-rejected=-1", "max-rejected=101%", "max-rejected=some", "until=960", "until=25:00",
				"progress-interval=0s")) {
			int sign = setting.indexOf('=');
			String name = setting.substring(0, sign);
			JobFixture job = job(database.emptied()).set(name, setting.substring(sign + 1));
			RefusedException refusal = RunningAgainTests.refusal(() -> job.apply(CSV));
			assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
			assertThat(refusal).hasMessageContaining("lead-update." + name);
			assertThat(job.count("lead_update_run")).isZero();
		}
	}

}
