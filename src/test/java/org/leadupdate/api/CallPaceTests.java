package org.leadupdate.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallPaceTests {

	private final AtomicLong nanos = new AtomicLong();

	private final CallPace pace = new CallPace(600, this.nanos::get);

	@Test
	void callsAreSpreadEvenly() {
		assertThat(this.pace.book().delay()).isZero();
		assertDelay(100);
		assertDelay(200);
		pass(Duration.ofMillis(250));
		assertDelay(54);
	}

	@Test
	void severalProcessesDivideTheLimitAndPauseWhenTheirNumberChanges() {
		this.pace.book();
		this.pace.divideAmong(3);
		int calls = 0;
		long begun = this.nanos.get();
		while (this.nanos.get() - begun < Duration.ofMinutes(1).toNanos()) {
			pass(this.pace.book().delay());
			calls++;
		}
		assertThat(calls).isBetween(185, 200);
		this.pace.divideAmong(3);
		pass(Duration.ofSeconds(9));
		this.pace.divideAmong(1);
		assertThat(this.pace.book().delay()).isLessThan(Duration.ofSeconds(1));
		pass(Duration.ofSeconds(1));
		this.pace.divideAmong(1);
		assertThat(this.pace.book().delay()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aQuarterOfASecondIsSavedUp() {
		this.pace.book();
		pass(Duration.ofMinutes(1));
		for (int call = 1; call <= 3; call++) {
			assertThat(this.pace.book().delay()).isZero();
		}
		assertDelay(54);
	}

	@Test
	void noMinuteHasMoreCallsThanTheLimit() {
		this.pace.book();
		pass(Duration.ofMinutes(1));
		int calls = 0;
		long begun = this.nanos.get();
		while (this.nanos.get() - begun < Duration.ofMinutes(1).toNanos()) {
			pass(this.pace.book().delay());
			calls++;
		}
		assertThat(calls).isBetween(590, 600);
	}

	/** All threads are late now and then, as in a commit, and a single one more often. */
	@ParameterizedTest
	@ValueSource(ints = { 600, 6000, 60_000 })
	void callsThatBeginLateAreMadeUpForButNoSecondHasMoreThanItsShare(int perMinute) {
		CallPace some = new CallPace(perMinute, this.nanos::get);
		int perSecond = perMinute / 60;
		List<Long> begun = new ArrayList<>();
		for (int call = 1; call <= 10 * perSecond; call++) {
			pass(Duration.ofMillis((call % (perSecond * 98 / 100) == 0) ? 200 : 0));
			Duration late = Duration.ofMillis((call % 7 == 0) ? 900 / perSecond : 0);
			some.await((time) -> {
				pass(time.plus(late));
				return false;
			});
			begun.add(this.nanos.get());
		}
		for (int call = perSecond; call < begun.size(); call++) {
			assertThat(begun.get(call) - begun.get(call - perSecond)).isGreaterThanOrEqualTo(999_000_000L);
		}
		assertThat(begun.get(begun.size() - 1) - begun.get(0)).isLessThan(Duration.ofMillis(10_500).toNanos());
	}

	private void assertDelay(long millis) {
		assertThat(this.pace.book().delay()).isCloseTo(Duration.ofMillis(millis), Duration.ofMillis(4));
	}

	@Test
	void aPauseIsAsLongAsTheApiAsks() {
		CallPace.Turn turn = this.pace.book();
		assertThat(this.pace.slowDown(turn, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
		assertThat(this.pace.book().delay()).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void callsThatWereUnderWaySlowDownOnlyOnce() {
		CallPace.Turn one = this.pace.book();
		CallPace.Turn other = this.pace.book();
		assertThat(this.pace.slowDown(one, null)).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.pace.slowDown(other, null)).isNull();
		assertThat(this.pace.perMinute()).isEqualTo(300);
	}

	@Test
	void theLongestOfTheAskedPausesCounts() {
		CallPace.Turn one = this.pace.book();
		CallPace.Turn other = this.pace.book();
		this.pace.slowDown(one, Duration.ofSeconds(2));
		assertThat(this.pace.slowDown(other, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
		assertThat(this.pace.book().delay()).isEqualTo(Duration.ofSeconds(9));
	}

	@Test
	void pausesGrowUntilACallIsAnswered() {
		assertThat(this.pace.slowDown(this.pace.book(), null)).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.pace.slowDown(this.pace.book(), null)).isEqualTo(Duration.ofSeconds(2));
		assertThat(this.pace.slowDown(this.pace.book(), null)).isEqualTo(Duration.ofSeconds(4));
		this.pace.answered();
		assertThat(this.pace.slowDown(this.pace.book(), null)).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void thePaceRecoversByAndBy() {
		this.pace.slowDown(this.pace.book(), Duration.ofSeconds(1));
		assertThat(this.pace.perMinute()).isEqualTo(300);
		pass(Duration.ofSeconds(11));
		this.pace.book();
		assertThat(this.pace.perMinute()).isEqualTo(360);
		pass(Duration.ofSeconds(60));
		this.pace.book();
		assertThat(this.pace.perMinute()).isEqualTo(600);
	}

	@Test
	void whoHadBookedBeforeAPauseBooksAgain() {
		AtomicLong waited = new AtomicLong();
		this.pace.book();
		CallPace.Turn failed = this.pace.book();
		CallPace.Turn turn = this.pace.await((time) -> {
			if (waited.getAndAdd(time.toMillis()) == 0) {
				this.pace.slowDown(failed, Duration.ofSeconds(5));
			}
			return false;
		});
		assertThat(turn).isNotNull();
		assertThat(waited.get()).isBetween(5200L, 5204L);
	}

	@Test
	void aStopEndsTheWait() {
		assertThat(this.pace.await((time) -> true)).isNull();
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

}
