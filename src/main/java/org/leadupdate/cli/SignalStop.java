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
 * Turns SIGTERM, SIGINT and SIGHUP into a request to stop. The JVM answers such a signal
 * with its shutdown hooks and would end with 143; this hook waits for the command and
 * ends with its exit code instead. What takes longer than a stop may is cut off: a run
 * can be killed at any instant.
 */
final class SignalStop {

	/** Containers are killed ten seconds after they were asked to stop. */
	private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

	private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

	private final AtomicReference<@Nullable StopSignal> running = new AtomicReference<>();

	private volatile boolean signalled;

	/** Names the run that a signal is to stop, one that came already too. */
	void stops(StopSignal request) {
		this.running.set(request);
		if (this.signalled) {
			request.request();
		}
	}

	/** Tells that the command has ended: a normal exit needs no stop. */
	void ended(int code) {
		this.exitCode.complete(code);
	}

	/** The shutdown hook. */
	void await() {
		if (this.exitCode.isDone()) {
			return;
		}
		this.signalled = true;
		StopSignal request = this.running.get();
		if (request == null) {
			halt("Stopped on request, before a run began.");
			return;
		}
		request.request();
		try {
			Runtime.getRuntime().halt(this.exitCode.get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS));
		}
		catch (TimeoutException | InterruptedException | ExecutionException ex) {
			halt("Stopped on request, without waiting for all that was under way. What was committed stays: the same command goes on from there.");
		}
	}

	private static void halt(String sentence) {
		System.err.println(sentence);
		Runtime.getRuntime().halt(ExitCode.STOPPED.number());
	}

}
