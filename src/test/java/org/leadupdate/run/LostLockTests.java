package org.leadupdate.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.OnServer;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/** The connection that holds the lock of a run is lost, and no other. */
@Faults
@OnServer
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class LostLockTests {

	private static final String ROWS = "leadID,owner\n1,Anna\n2,Anna\n3,Anna\n";

	@TempDir
	Path home;

	private TestDatabase database;

	private JobFixture job;

	@BeforeEach
	void open() {
		this.database = TestDatabase.server("lost_lock");
		this.job = new JobFixture(this.database, this.home).set("threads", "1").set("chunk-size", "1");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void theLockIsTakenAgainWhileTheRunGoesOn() {
		this.job.onUpdate((call) -> {
			if (call == 1) {
				long lost = holder();
				kill(lost);
				awaitHolder((now) -> now != 0 && now != lost);
			}
		});
		Launch launch = this.job.apply(ROWS);
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.OK);
		assertThat(holder()).isZero();
	}

	@Test
	void aRunWhoseLockAnotherProcessHasTakenStopsAndTheSameCommandResumesIt() throws SQLException {
		try (Connection other = this.database.dataSource().getConnection()) {
			this.job.onUpdate((call) -> {
				if (call == 1) {
					kill(holder());
					assertThat(take(other)).isTrue();
					this.job.bean(StopSignal.class).await(Duration.ofMinutes(1));
				}
			});
			Launch stopped = this.job.apply(ROWS);
			assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
			assertThat(stopped.outcome().failure()).contains("another process has the lock", "same command again");
			assertThat(this.job.results()).isOne();
			other.createStatement().execute("DO RELEASE_LOCK('" + lock() + "')");
		}
		Launch resumed = this.job.undisturbed().apply(ROWS);
		assertThat(resumed.run().number()).isEqualTo(this.job.number());
		assertThat(resumed.column("result")).containsExactly("UPDATED", "UPDATED", "UPDATED");
	}

	private void kill(long connection) {
		this.database.jdbc().sql("KILL " + connection).update();
	}

	/** The connection that has the lock of the run; 0 if none has. */
	private long holder() {
		return this.database.jdbc().sql("SELECT COALESCE(IS_USED_LOCK(?), 0)").param(lock()).query(Long.class).single();
	}

	private void awaitHolder(LongPredicate expected) {
		for (int tries = 0; !expected.test(holder()); tries++) {
			assertThat(tries).as("tries, ten a second").isLessThan(600);
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}

	/** Takes the lock, once the server has released it. */
	private boolean take(Connection other) {
		try (PreparedStatement statement = other.prepareStatement("SELECT GET_LOCK(?, 10)")) {
			statement.setString(1, lock());
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The name of the lock of the only run, as the server knows it. */
	private String lock() {
		return this.database.jdbc().sql("""
				SELECT CONCAT('lead-update:', LEFT(SHA2(CONCAT(DATABASE(), CHAR(10), mode, '/', job, '/', org_id,
				    '/', sha256), 256), 40)) FROM lead_update_run""").query(String.class).single();
	}

}
