package org.leadupdate.batch;

import org.leadupdate.config.MaxRejected;
import org.leadupdate.exit.ExitCode;

/** Stops a run once more of its rows are rejected than {@code max-rejected} allows. */
public final class RejectionLimit {

	private final RunProgress progress;

	private final StopSignal stop;

	public RejectionLimit(RunProgress progress, StopSignal stop) {
		this.progress = progress;
		this.stop = stop;
	}

	/**
	 * Checks the rows rejected so far, earlier starts included. The chunk that goes
	 * beyond the limit is still committed, and reported.
	 */
	void check(RunPlan plan) {
		MaxRejected most = plan.settings().limits().maxRejected();
		RunProgress.Snapshot now = this.progress.now();
		if (most != null && !most.allows(now.rejected(), now.total())) {
			this.stop.request(new StopReason(ExitCode.TOO_MANY_REJECTED,
					"Stopped: %,d of %,d rows were rejected when this was noticed, more than lead-update.max-rejected (%s) allows. See rejected.csv; to continue anyway, raise the limit and run the same command again."
						.formatted(now.rejected(), now.total(), most)));
		}
	}

}
