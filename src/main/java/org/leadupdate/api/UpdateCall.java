package org.leadupdate.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One call, made until it is answered for good: a PUT may be sent again, since it sets
 * absolute values.
 */
final class UpdateCall {

	/** Nothing is under way yet: somebody waits to hear what is wrong. */
	static final int ATTEMPTS_TO_READ = 3;

	private final LeadApi api;

	private final String path;

	/** Null to read. */
	private final @Nullable String body;

	private final ApiProperties.Retry limits;

	private final Backoff backoff = new Backoff();

	private final long begun;

	private final long successesBefore;

	private int calls;

	private int failures;

	private int throttled;

	private int renewed;

	/** Whether an earlier call may have been carried out. */
	private boolean inDoubt;

	private boolean sentTwice;

	private long nanos;

	private @Nullable ApiAnswer last;

	UpdateCall(LeadApi api, String path, @Nullable String body) {
		this.api = api;
		this.path = path;
		this.body = body;
		this.limits = api.settings().properties().retry();
		this.begun = api.nanoTime().getAsLong();
		this.successesBefore = api.outage().successes();
	}

	CallResult make() {
		this.api.budget().call();
		CallResult result = null;
		while (result == null) {
			Map<String, String> headers = this.api.authenticate();
			CallPace.Turn turn = (headers != null) ? this.api.pace().await(this.api.waiting()) : null;
			result = (headers == null || turn == null) ? stopped() : attempt(headers, turn);
		}
		return result;
	}

	/** One attempt; null if there is to be another. */
	private @Nullable CallResult attempt(Map<String, String> headers, CallPace.Turn turn) {
		long sent = this.api.nanoTime().getAsLong();
		this.calls++;
		this.sentTwice |= this.inDoubt;
		try {
			HttpAnswer http = this.api.connection()
				.send((this.body != null) ? "PUT" : "GET", this.path, headers, this.body);
			this.nanos += this.api.nanoTime().getAsLong() - sent;
			ApiAnswer answer = ApiAnswer.of(http);
			this.last = answer;
			return judge(answer, http, headers, turn);
		}
		catch (IOException ex) {
			this.nanos += this.api.nanoTime().getAsLong() - sent;
			this.inDoubt |= !ApiConnection.isBeforeSending(ex);
			return again(turn, String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable CallResult judge(ApiAnswer answer, HttpAnswer http, Map<String, String> headers,
			CallPace.Turn turn) {
		if (answer.has(401, 498)) {
			renew(answer, headers);
			return null;
		}
		if (answer.has(403, 4000)) {
			throw new ApiRefusedException(
					"The API at %s denies access: %s. Have the vendor grant the key the right to update leads."
						.formatted(this.api.settings().server(), answer.reason()));
		}
		if (answer.has(429)) {
			this.throttled++;
			this.api.throttled(turn, http);
			return null;
		}
		if (answer.has(461, 503, 521, 4001)) {
			return again(turn, "it answered " + answer.reason());
		}
		if (answer.status() >= 500 || answer.has(408, 500) || isUnreadable(answer)) {
			this.inDoubt = true;
			return again(turn, isUnreadable(answer) ? "its answer can't be read" : "it answered " + answer.reason());
		}
		checkAddress(answer);
		this.api.answered();
		boolean refused = answer.status() >= 400 || !answer.errors().isEmpty();
		return result(refused ? CallResult.Kind.REFUSED : CallResult.Kind.CONFIRMED, refused ? answer.reason() : "");
	}

	private static boolean isUnreadable(ApiAnswer answer) {
		return answer.status() / 100 == 2 && answer.status() != 204 && answer.root() == null;
	}

	/** What is wrong with the address is wrong with all calls. */
	private void checkAddress(ApiAnswer answer) {
		if (answer.status() / 100 == 3) {
			throw new ApiRefusedException(
					"The API at %s answered with %d, a redirect, which is not followed. Set lead-update.api.url to the address it redirects to."
						.formatted(this.api.settings().server(), answer.status()));
		}
		if (answer.status() == 405 || answer.status() == 415) {
			throw new ApiRefusedException(
					"The server at %s answered with %d: it does not know the call. Check lead-update.api.url."
						.formatted(this.api.settings().server(), answer.status()));
		}
	}

	private void renew(ApiAnswer answer, Map<String, String> headers) {
		if (!this.api.renew(headers)) {
			throw new ApiRefusedException(
					"The API does not accept lead-update.api.username and its password: %s. Check both."
						.formatted(answer.reason()));
		}
		this.renewed++;
		if (this.renewed > 2) {
			throw new ApiRefusedException(
					"The API does not accept the tokens that it gives lead-update.api.key: %s. Ask the vendor about the key."
						.formatted(answer.reason()));
		}
	}

	/** Another attempt after a pause; or the result, if there have been enough. */
	private @Nullable CallResult again(CallPace.Turn turn, String reason) {
		this.failures++;
		if (this.body == null && this.failures >= ATTEMPTS_TO_READ) {
			return result(CallResult.Kind.UNKNOWN, reason);
		}
		this.api.failed(turn, reason);
		boolean enough = this.failures >= this.limits.attempts() || isTooLate() || !this.api.budget().take();
		// Where no call succeeds, the row is not to blame: it waits for the API.
		if (enough && (hasOthersSucceeded() || this.api.works())) {
			return result(this.inDoubt ? CallResult.Kind.UNKNOWN : CallResult.Kind.REFUSED, reason);
		}
		return this.api.waiting().await(this.backoff.next()) ? stopped() : null;
	}

	private boolean isTooLate() {
		return Duration.ofNanos(this.api.nanoTime().getAsLong() - this.begun).compareTo(this.limits.time()) >= 0;
	}

	private boolean hasOthersSucceeded() {
		return this.api.outage().successes() > this.successesBefore;
	}

	private CallResult stopped() {
		return result(CallResult.Kind.STOPPED, "the run was stopped");
	}

	private CallResult result(CallResult.Kind kind, String reason) {
		return new CallResult(kind, this.last, reason,
				new CallResult.Tries(this.calls, this.throttled, this.sentTwice, Duration.ofNanos(this.nanos)));
	}

}
