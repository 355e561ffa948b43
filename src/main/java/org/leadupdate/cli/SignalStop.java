package org.leadupdate.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.StopSignal;
import org.leadupdate.exit.ExitCode;

/**
 * Turns SIGTERM, SIGINT and SIGHUP into a request to stop. The JVM runs its shutdown
 * hooks on such a signal and would exit with 143; this hook waits for the command and
 * exits with its code instead. A command that takes too long is halted: a run can be
 * killed at any time. But what a call of the vendor's API comes to would then be in
 * doubt: those under way have all the time that they may take.
 */
final class SignalStop {

	/** Containers are killed ten seconds after the request to stop. */
	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

	private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

	private final AtomicReference<@Nullable StopSignal> running = new AtomicReference<>();

	private volatile boolean signaled;

	/**
	 * Registers the run that a signal is to stop, including a signal already received.
	 */
	void register(StopSignal request) {
		this.running.set(request);
		if (this.signaled) {
			request.request();
		}
	}

	/** The command has ended: a normal exit needs no stop. */
	void ended(int code) {
		this.exitCode.complete(code);
	}

	/** The shutdown hook. */
	void await() {
		if (this.exitCode.isDone()) {
			return;
		}
		this.signaled = true;
		StopSignal request = this.running.get();
		if (request == null) {
			halt("Stopped on request, before a run started.");
			return;
		}
		request.request();
		Duration call = request.longestCall();
		if (!call.isZero()) {
			System.err.printf("Stopping: calls of the API under way are waited for, %d s at most.%n",
					Math.max(1, call.toSeconds()));
		}
		try {
			Runtime.getRuntime().halt(this.exitCode.get(STOP_TIMEOUT.plus(call).toSeconds(), TimeUnit.SECONDS));
		}
		catch (TimeoutException | InterruptedException | ExecutionException ex) {
			halt("Stopped on request, without waiting for work in progress. Committed changes are kept: the same command resumes.");
		}
	}

	private static void halt(String sentence) {
		System.err.println(sentence);
		Runtime.getRuntime().halt(ExitCode.STOPPED.number());
	}

}
