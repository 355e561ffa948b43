package org.leadupdate.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The pace of all calls: evenly spread over the minute, whatever thread makes them. When
 * the API says that there are too many, all wait, and then continue at half the pace,
 * which grows again by and by (additive increase, multiplicative decrease).
 */
final class CallPace {

	private static final double NANOS = 1e9;

	/**
	 * What is saved up while no thread is ready to call, as during a commit. Without it
	 * the pace would always be a little below the limit.
	 */
	private static final Duration SAVED = Duration.ofMillis(250);

	/**
	 * The pace is a little below the limit: a call may be late on its way to the API, and
	 * the next ones not.
	 */
	private static final double MARGIN = 0.985;

	/**
	 * What of the limit may begin in a second in which something is made up for. The rest
	 * is for calls that are late on their way.
	 */
	private static final double MOST = 0.99;

	/** More calls a second than any client makes. */
	private static final int MOST_A_SECOND = 10_000;

	/**
	 * A process that applies no partition for so long is gone: between two it has none.
	 */
	private static final Duration GONE = Duration.ofSeconds(10);

	/** What of the limit the pace regains each second. */
	private static final double RECOVERY = 0.01;

	/** The pace never falls below this share of the limit. */
	private static final double SLOWEST = 1.0 / 64;

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final double allowed;

	/** What of it this process may use. */
	private double limit;

	private int processes = 1;

	/** When there were as many processes last. */
	private long seen;

	private final LongSupplier nanoTime;

	/**
	 * When the last calls began, or are to begin: as many as may in a second. However
	 * late a thread was, no second has more of them. Where all threads are late at every
	 * so many calls, as by a commit, that is made up for if these are not more.
	 */
	private long[] begun;

	/** In which so many calls may begin: a second, or a little more. */
	private long window;

	private long booked;

	/** What of the limit is used now. */
	private double share = 1;

	/** When the share was last changed. */
	private long changed;

	private long next;

	private long pauses;

	private Duration pause = SHORTEST_PAUSE;

	CallPace(int perMinute, LongSupplier nanoTime) {
		this.allowed = perMinute / 60.0;
		this.limit = this.allowed;
		this.nanoTime = nanoTime;
		this.next = nanoTime.getAsLong();
		this.changed = this.next;
		this.begun = new long[mostASecond()];
		this.window = window();
		Arrays.fill(this.begun, this.next - this.window);
	}

	private int mostASecond() {
		return (int) Math.min(MOST_A_SECOND, Math.ceil(this.limit * MOST));
	}

	private long window() {
		return (long) (this.begun.length * NANOS / (this.limit * MOST));
	}

	/**
	 * Divides the limit among processes. Whenever their number changes each makes no call
	 * for a second, in which the others notice it, too.
	 */
	synchronized void divideAmong(int number) {
		long now = this.nanoTime.getAsLong();
		if (number >= this.processes) {
			this.seen = now;
		}
		if (number == this.processes || (number < this.processes && now - this.seen < GONE.toNanos())) {
			return;
		}
		this.seen = now;
		this.processes = number;
		this.limit = this.allowed / number;
		this.begun = new long[mostASecond()];
		this.window = window();
		Arrays.fill(this.begun, later(this.nanoTime.getAsLong(), this.next - this.window));
		this.pauses++;
	}

	/**
	 * Waits for the turn of a call.
	 * @return the turn; null if a stop was asked for
	 */
	@Nullable Turn await(Waiting waiting) {
		while (true) {
			Turn turn = book();
			if (waiting.await(turn.delay())) {
				return null;
			}
			if (begin(turn)) {
				return turn;
			}
		}
	}

	/** Books the turn of a call. */
	synchronized Turn book() {
		long now = this.nanoTime.getAsLong();
		recover(now);
		int place = (int) (this.booked++ % this.begun.length);
		long turn = later(this.next, now - SAVED.toNanos());
		this.next = turn + (long) (NANOS / (this.limit * this.share * MARGIN));
		this.begun[place] = later(later(turn, now), this.begun[place] + this.window);
		return new Turn(Duration.ofNanos(this.begun[place] - now), this.pauses, place);
	}

	/** Those who had booked when a pause began book again. */
	private synchronized boolean begin(Turn turn) {
		if (turn.pauses() != this.pauses) {
			return false;
		}
		this.begun[turn.place()] = later(this.begun[turn.place()], this.nanoTime.getAsLong());
		return true;
	}

	/** Such times may be negative, and overflow. */
	private static long later(long one, long other) {
		return (one - other > 0) ? one : other;
	}

	/**
	 * Makes all calls wait, and continue more slowly.
	 * @param turn that of the call which failed: of several that were under way, only the
	 * first counts
	 * @param asked how long the API asks to wait; null if it does not say
	 * @return how long all wait; null if they already do
	 */
	synchronized @Nullable Duration slowDown(Turn turn, @Nullable Duration asked) {
		if (turn.pauses() != this.pauses && asked == null) {
			return null;
		}
		long now = this.nanoTime.getAsLong();
		Duration wait = (asked != null) ? asked : this.pause;
		long end = now + wait.toNanos();
		if (turn.pauses() == this.pauses) {
			recover(now);
			this.share = Math.max(SLOWEST, this.share / 2);
			this.changed = end;
			this.pause = min(this.pause.multipliedBy(2), LONGEST_PAUSE);
			this.pauses++;
			this.next = end;
			return wait;
		}
		if (end - this.next > 0) {
			this.pauses++;
			this.next = end;
			return wait;
		}
		return null;
	}

	/** A call was answered: the next pause is short again. */
	synchronized void answered() {
		this.pause = SHORTEST_PAUSE;
	}

	/** The calls of this process a minute right now. */
	synchronized long perMinute() {
		return Math.round(this.limit * this.share * 60);
	}

	private void recover(long now) {
		if (now - this.changed > 0) {
			this.share = Math.min(1, this.share + RECOVERY * (now - this.changed) / NANOS);
		}
		this.changed = now;
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	/**
	 * The turn of a call.
	 *
	 * @param delay how long until then
	 * @param pauses how many pauses there were before
	 * @param place where the time at which it begins is kept
	 */
	record Turn(Duration delay, long pauses, int place) {
	}

}
