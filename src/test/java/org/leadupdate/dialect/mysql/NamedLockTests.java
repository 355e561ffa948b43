package org.leadupdate.dialect.mysql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.RunLock;
import org.leadupdate.database.RunLocks;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Locks of runs, and how they end. */
class NamedLockTests {

	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

	@OnEveryDatabase
	void aLockIsExclusiveAndFreeOnceItIsReleased(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		RunLocks locks = database.dialect().locks(database.dataSource());
		try (RunLock lock = locks.tryAcquire("run", NamedLockTests::ignore).orElseThrow()) {
			assertThat(lock.isHeld()).isTrue();
			assertThat(locks.isHeld("run")).isTrue();
			assertThat(locks.tryAcquire("run", NamedLockTests::ignore)).isEmpty();
			assertThat(locks.isHeld("another")).isFalse();
		}
		assertThat(locks.isHeld("run")).isFalse();
	}

	@OnEveryDatabase
	void aLockIsKeptAsLongAsItsOwnerIsAlive(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		try (RunLock kept = acquire(database, "kept", Duration.ofMillis(200));
				RunLock silent = acquire(database, "silent", Duration.ofHours(1))) {
			database.jdbc().sql("SELECT SLEEP(4)").query(Integer.class).single();
			RunLocks locks = database.dialect().locks(database.dataSource());
			assertThat(locks.isHeld("kept")).isTrue();
			assertThat(locks.isHeld("silent")).isFalse();
			assertThat(kept.isHeld()).isTrue();
			assertThat(silent.isHeld()).isFalse();
		}
	}

	@OnEveryDatabase
	void aLockWhoseConnectionIsKilledIsTakenAgain(TestDatabase database) {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		CountDownLatch taken = new CountDownLatch(1);
		try (RunLock lock = acquire(database, "killed", Duration.ofMillis(100), taken::countDown)) {
			for (int time = 0; time < 3; time++) {
				long killed = kill(database);
				awaitAnotherThan(killed, database);
			}
			assertThat(lock.isHeld()).isTrue();
			assertThat(database.dialect().locks(database.dataSource()).tryAcquire("killed", NamedLockTests::ignore))
				.isEmpty();
			assertThat(taken.getCount()).isOne();
		}
		assertThat(holder(database)).isZero();
	}

	@OnEveryDatabase
	void aLockThatSomebodyElseTakesOnceItIsLostIsReported(TestDatabase database) throws InterruptedException {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		CountDownLatch taken = new CountDownLatch(1);
		try (RunLock lock = acquire(database, "killed", Duration.ofSeconds(5), taken::countDown)) {
			kill(database);
			try (RunLock other = await(() -> database.dialect()
				.locks(database.dataSource())
				.tryAcquire("killed", NamedLockTests::ignore)
				.orElse(null))) {
				assertThat(taken.await(1, TimeUnit.MINUTES)).isTrue();
				assertThat(other.isHeld()).isTrue();
				assertThat(lock.isHeld()).isFalse();
			}
		}
	}

	/** Kills the connection that has the lock of this database. */
	private static long kill(TestDatabase database) {
		long holder = holder(database);
		database.jdbc().sql("KILL " + holder).update();
		return holder;
	}

	private static void awaitAnotherThan(long killed, TestDatabase database) {
		await(() -> {
			long holder = holder(database);
			return (holder != 0 && holder != killed) ? holder : null;
		});
	}

	private static <T> T await(Supplier<@Nullable T> event) {
		for (int tries = 0; tries < 600; tries++) {
			T happened = event.get();
			if (happened != null) {
				return happened;
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
		throw new AssertionError("not within half a minute");
	}

	/** The connection that has the lock; 0 if none has. */
	private static long holder(TestDatabase database) {
		try (LockConnection connection = LockConnection.open(database.dataSource(), "killed")) {
			return connection.holder();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RunLock acquire(TestDatabase database, String name, Duration beat) {
		return acquire(database, name, beat, NamedLockTests::ignore);
	}

	private static RunLock acquire(TestDatabase database, String name, Duration beat, Runnable whenTaken) {
		return new NamedLocks(database.dataSource(), new NamedLock.Timing(LONGEST_SILENCE, beat))
			.tryAcquire(name, whenTaken)
			.orElseThrow();
	}

	private static void ignore() {
		// Nobody takes it.
	}

}
