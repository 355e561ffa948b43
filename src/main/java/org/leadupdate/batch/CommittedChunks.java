package org.leadupdate.batch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.result.Outcome;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.StoredPack;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What follows the commit of a chunk: the progress shown, the limit of rejected rows,
 * metrics, and lines of the report. A chunk that is rolled back counts nowhere.
 */
public final class CommittedChunks {

	private final RunProgress progress;

	private final RejectionLimit rejections;

	private final RunMetrics metrics;

	private final RunFinisher finisher;

	public CommittedChunks(RunProgress progress, RejectionLimit rejections, RunMetrics metrics, RunFinisher finisher) {
		this.progress = progress;
		this.rejections = rejections;
		this.metrics = metrics;
		this.finisher = finisher;
	}

	/** A step begins, or is restarted, with rows that are committed already. */
	void begin(RunPlan plan, long total, long done, long rejected) {
		this.progress.begin(RunProgress.Step.APPLY, total, done, rejected);
		this.rejections.check(plan);
	}

	/**
	 * All that is committed of a run with workers: counted, since they commit as well.
	 * @param plan the run
	 * @param counts its rows so far
	 */
	public void counted(RunPlan plan, RunCounts counts) {
		RunProgress.Snapshot before = this.progress.now();
		this.progress.begin(RunProgress.Step.APPLY, before.total(), counts.read(), counts.rejected());
		this.rejections.check(plan);
	}

	/** Called within the transaction of a chunk that was begun at a time. */
	void afterCommit(RunPlan plan, long begun, List<RowResult> results, List<StoredPack> packs) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				CommittedChunks.this.finisher.committed(packs);
				if (!plan.run().hasWorkers()) {
					count(plan, Duration.ofNanos(System.nanoTime() - begun), results);
				}
			}
		});
	}

	private void count(RunPlan plan, Duration took, List<RowResult> results) {
		long rejected = count(results, Outcome.REJECTED);
		this.progress.add(results.size(), rejected);
		this.rejections.check(plan);
		if (this.metrics.isEnabled()) {
			String mode = plan.run().identity().mode().name().toLowerCase(Locale.ROOT);
			this.metrics.chunk(mode, took, count(results, Outcome.UPDATED), count(results, Outcome.UNCHANGED),
					rejected);
		}
	}

	private static long count(List<RowResult> results, Outcome outcome) {
		return results.stream().filter((result) -> result.outcome() == outcome).count();
	}

}
