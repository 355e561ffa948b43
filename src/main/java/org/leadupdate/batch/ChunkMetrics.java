package org.leadupdate.batch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.RunMode;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the chunks of a run once they are committed. */
final class ChunkMetrics {

	private final RunMetrics metrics;

	private final RunMode mode;

	ChunkMetrics(RunMetrics metrics, RunMode mode) {
		this.metrics = metrics;
		this.mode = mode;
	}

	/** Called within the transaction of a chunk that was begun at a time. */
	void chunk(long begun, List<RowResult> results) {
		if (!this.metrics.areOn()) {
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				count(Duration.ofNanos(System.nanoTime() - begun), results);
			}
		});
	}

	private void count(Duration took, List<RowResult> results) {
		this.metrics.chunk(this.mode.name().toLowerCase(Locale.ROOT), took, count(results, Outcome.UPDATED),
				count(results, Outcome.UNCHANGED), count(results, Outcome.REJECTED));
	}

	private static long count(List<RowResult> results, Outcome outcome) {
		return results.stream().filter((result) -> result.outcome() == outcome).count();
	}

}
