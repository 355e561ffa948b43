package org.leadupdate.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.leadupdate.job.ExitCode;
import org.leadupdate.job.StopRequest;

/**
 * Turns SIGTERM and SIGINT into a request to stop. The JVM answers such a signal with its
 * shutdown hooks and would end with 143; this hook waits for the command and ends with
 * its exit code instead.
 */
final class SignalStop {

	private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

	private final AtomicReference<@Nullable StopRequest> running = new AtomicReference<>();

	/** Names the run that a signal is to stop. */
	void stops(StopRequest request) {
		this.running.set(request);
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
		StopRequest request = this.running.get();
		if (request == null) {
			Runtime.getRuntime().halt(ExitCode.STOPPED.number());
			return;
		}
		request.request();
		Runtime.getRuntime().halt(this.exitCode.join());
	}

}
