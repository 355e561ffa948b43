package org.leadupdate.dialect.mysql;

import java.time.Duration;

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
		try (RunLock lock = locks.tryAcquire("run").orElseThrow()) {
			assertThat(lock.isHeld()).isTrue();
			assertThat(locks.isHeld("run")).isTrue();
			assertThat(locks.tryAcquire("run")).isEmpty();
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

	private static RunLock acquire(TestDatabase database, String name, Duration beat) {
		return NamedLock.tryAcquire(database.dataSource(), name, LONGEST_SILENCE, beat).orElseThrow();
	}

}
