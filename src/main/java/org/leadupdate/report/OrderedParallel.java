package org.leadupdate.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks slightly ahead on several threads and returns their results in order, so
 * that the database reads a pack while others are being written.
 */
final class OrderedParallel<T> implements AutoCloseable {

	private static final int THREADS = 2;

	private static final int AHEAD = THREADS + 1;

	private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

	private final Deque<Future<T>> started = new ArrayDeque<>();

	private final Iterator<? extends Callable<T>> tasks;

	OrderedParallel(Iterator<? extends Callable<T>> tasks) {
		this.tasks = tasks;
	}

	/** The result of the next task, of which there has to be one. */
	T next() {
		while (this.started.size() < AHEAD && this.tasks.hasNext()) {
			this.started.add(this.executor.submit(this.tasks.next()));
		}
		try {
			return this.started.remove().get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ReportException.interrupted();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	@Override
	public void close() {
		// Not shutdownNow: an interrupt breaks a connection, and only a few tasks are
		// running.
		this.executor.shutdown();
	}

}
