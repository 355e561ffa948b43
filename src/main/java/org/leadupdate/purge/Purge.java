package org.leadupdate.purge;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.LeadUpdateJob;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.PurgeCandidate;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRemoval;
import org.leadupdate.result.RunRepository;
import org.leadupdate.run.IdentityLock;

import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Removes old runs: report folder, results, Spring Batch metadata, and finally the run
 * itself. Kept are runs that can be resumed, that an unfinished run refers to, and undos
 * whose run is kept: it would otherwise count as applied again.
 */
public class Purge {

	private static final Logger logger = LoggerFactory.getLogger(Purge.class);

	private final RunRepository runs;

	private final RunRemoval removal;

	private final RunLocks locks;

	private final JobRepository jobRepository;

	private final StopSignal stop;

	private final Clock clock;

	public Purge(RunRepository runs, RunRemoval removal, RunLocks locks, JobRepository jobRepository, StopSignal stop,
			Clock clock) {
		this.runs = runs;
		this.removal = removal;
		this.locks = locks;
		this.jobRepository = jobRepository;
		this.stop = stop;
		this.clock = clock;
	}

	/**
	 * Previews what a purge would remove.
	 * @param age how long ago a run must have ended
	 * @return what would be removed and what would be kept
	 */
	public PurgeOutcome preview(Duration age) {
		return each(new PurgeTally(before(age), true), this::measure);
	}

	/**
	 * Removes runs, oldest first. A purge that was killed is completed by the next one.
	 * @param age how long ago a run must have ended
	 * @return what was removed and what was kept
	 */
	public PurgeOutcome purge(Duration age) {
		return each(new PurgeTally(before(age), false), this::remove);
	}

	private LocalDateTime before(Duration age) {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS).minus(age);
	}

	private PurgeOutcome each(PurgeTally tally, Disposal disposal) {
		Map<Long, Long> neededBy = this.removal.neededByUnfinished();
		for (PurgeCandidate old : this.removal.endedBefore(tally.before())) {
			if (this.stop.isRequested()) {
				break;
			}
			Optional<Run> run = this.runs.find(old.number());
			PurgeOutcome.KeptRun kept = kept(old, neededBy, tally);
			if (kept != null) {
				tally.keep(kept);
			}
			else if (run.isPresent()) {
				dispose(run.get(), tally, disposal);
			}
		}
		return tally.outcome(this.stop.isRequested());
	}

	private static PurgeOutcome.@Nullable KeptRun kept(PurgeCandidate run, Map<Long, Long> neededBy, PurgeTally tally) {
		if (run.state().isUnfinished()) {
			return new PurgeOutcome.KeptRun(run.number(), "is unfinished", resume(run.number(), run));
		}
		Long unfinished = neededBy.get(run.number());
		if (unfinished != null) {
			return new PurgeOutcome.KeptRun(run.number(),
					"is needed by run %d, which is unfinished".formatted(unfinished), resume(unfinished, run));
		}
		Long undone = run.undoes();
		return (undone != null && !tally.isRemoved(undone))
				? new PurgeOutcome.KeptRun(run.number(), "is the undo of run %d, which is kept".formatted(undone), null)
				: null;
	}

	private static NextStep resume(long unfinished, PurgeCandidate run) {
		return new NextStep.Resume(unfinished, run.job(), Map.of());
	}

	private static void dispose(Run run, PurgeTally tally, Disposal disposal) {
		try {
			if (!ReportFolder.isNamedAfter(run)) {
				tally.fail(run.number(),
						"has a folder that is not named after it, %s: check it".formatted(run.folder()));
			}
			else if (disposal.dispose(run, tally)) {
				tally.removed(run.number());
			}
		}
		catch (RefusedException ex) {
			tally.keep(run.number(), "is in use by another process");
		}
		catch (IOException ex) {
			logger.debug("The folder of run {} could not be removed", run.number(), ex);
			tally.fail(run.number(), "has a folder that can't be removed (%s): correct that, and purge again"
				.formatted(ex.getMessage()));
		}
	}

	private boolean measure(Run run, PurgeTally tally) throws IOException {
		tally.folder(new ReportFolder(run).size());
		tally.rows(this.removal.countRows(run.number()));
		return true;
	}

	private boolean remove(Run run, PurgeTally tally) throws IOException {
		long number = run.number();
		try (IdentityLock lock = new IdentityLock(this.locks, run.identity(), "Run " + number)) {
			lock.ensure();
			if (!this.removal.begin(number)) {
				tally.keep(number, "was resumed in the meantime");
				return false;
			}
			OptionalLong bytes = new ReportFolder(run).delete();
			tally.folder(bytes);
			this.removal.removeRows(number, this.stop::isRequested, tally::rows);
			if (this.stop.isRequested()) {
				return false;
			}
			removeExecutions(run);
			this.removal.remove(number);
			return true;
		}
	}

	private void removeExecutions(Run run) {
		JobInstance instance = this.jobRepository.getJobInstance(LeadUpdateJob.NAME, LeadUpdateJob.parameters(run));
		if (instance != null) {
			this.jobRepository.deleteJobInstance(instance);
		}
	}

	/** What is done with each run that may be removed. */
	private interface Disposal {

		/** Returns whether the run is removed, or would be. */
		boolean dispose(Run run, PurgeTally tally) throws IOException;

	}

}
