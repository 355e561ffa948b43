package org.leadupdate.run;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.config.SemanticSettings;
import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.next.NextStep;
import org.leadupdate.profile.ProfileRepository;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.folder.ReportWriter;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;
import org.leadupdate.share.SharedRuns;

import org.springframework.dao.PessimisticLockingFailureException;

/** What can be done with a run by its number, short of resuming it. */
public class RunService {

	private final LeadUpdateProperties properties;

	private final RunRepository runs;

	private final ResultRepository results;

	private final RunLocks locks;

	private final RunPlanner planner;

	private final ReportWriter reports;

	private final ProfileRepository profiles;

	private final SharedRuns shared;

	public RunService(LeadUpdateProperties properties, RunRepository runs, ResultRepository results, RunLocks locks,
			RunPlanner planner, ReportWriter reports, ProfileRepository profiles, SharedRuns shared) {
		this.properties = properties;
		this.runs = runs;
		this.results = results;
		this.locks = locks;
		this.planner = planner;
		this.reports = reports;
		this.profiles = profiles;
		this.shared = shared;
	}

	/**
	 * A run.
	 * @param number its number
	 * @return the run
	 * @throws RefusedException if this database has no such run
	 */
	public Run find(long number) {
		return this.runs.find(number)
			.orElseThrow(() -> new RefusedException(ExitCode.USAGE,
					"This database has no run %d: the command history lists its runs. The runs of a job with a database of its own are found with --job JOB."
						.formatted(number)));
	}

	/**
	 * A run that can be undone.
	 * @param number its number
	 * @return the run
	 * @throws RefusedException if this database has no such run, or it wrote no lead
	 */
	public Run undoable(long number) {
		Run run = find(number);
		if (run.identity().mode().isCheck()) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d was a check: it wrote no lead, and there is nothing to undo.".formatted(number));
		}
		if (run.isThroughApi()) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d went through the vendor's API, which does not tell what leads were before: it can't be undone. Its report.csv has what it set; apply a file with the former values instead."
						.formatted(number));
		}
		if (run.state() == RunState.UNUSABLE) {
			throw new RefusedException(ExitCode.USAGE,
					"The input of run %d was unusable: it wrote no lead, and there is nothing to undo."
						.formatted(number));
		}
		if (run.state() == RunState.PURGING) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d is partially purged: what it changed can no longer be restored.".formatted(number));
		}
		return run;
	}

	/**
	 * A run that nobody is working on.
	 * @throws RefusedException if it is under way
	 */
	public Run idle(long number) {
		return locked(number, RunService::outcome).run();
	}

	/**
	 * The settings that decide what a row of a run means, as it began with them.
	 * @param number its number
	 * @return properties to resume it by
	 * @throws RefusedException if this database has no such run
	 */
	public Map<String, Object> settings(long number) {
		return SemanticSettings.properties(find(number));
	}

	/**
	 * The same for a worker, with the rate that its manager allows all of them.
	 * @param number the number of a run with workers
	 * @return properties to apply its partitions by
	 * @throws RefusedException if this database has no such run
	 */
	public Map<String, Object> sharedSettings(long number) {
		Map<String, Object> settings = new HashMap<>(settings(number));
		this.shared.rowsPerSecond(number).ifPresent((rate) -> settings.put("lead-update.rows-per-second", rate));
		return settings;
	}

	/** Whether a run leaves nothing to do: one that was undone does. */
	public boolean isDone(Run run) {
		return run.state() == RunState.FINISHED && !this.runs.isUndone(run.number());
	}

	/** What to do about a run; nothing about one that was undone. */
	@Nullable NextStep next(Run run) {
		return this.runs.isUndone(run.number()) ? null : NextSteps.next(run);
	}

	/**
	 * Abandons an unfinished run: it can no longer be resumed, and its input may be
	 * applied again. What it applied stays applied.
	 * @param number its number
	 * @return the run as it is now
	 * @throws RefusedException if it is not unfinished, or is under way
	 */
	public RunOutcome abandon(long number) {
		return locked(number, (run) -> {
			if (!run.state().isUnfinished()) {
				throw new RefusedException(ExitCode.USAGE,
						"Run %d is %s: there is nothing to abandon.".formatted(number, run.state()));
			}
			takeFromWorkers(run);
			LocalDateTime ended = Objects.requireNonNullElse(run.ended(), run.started());
			this.runs.ended(number, RunState.ABANDONED, Objects.requireNonNullElse(run.exitCode(), 5), run.error(),
					ended, this.results.counts(number));
			RunOutcomeFactory.deleteSpool(run);
			GeneratedInput.keep(run);
			return outcome(find(number));
		});
	}

	private void takeFromWorkers(Run run) {
		try {
			if (run.hasWorkers()) {
				this.shared.remove(run.number());
			}
		}
		catch (PessimisticLockingFailureException ex) {
			throw new RefusedException(ExitCode.BUSY,
					"A worker is still writing a chunk of run %d. Run the same command again in a minute."
						.formatted(run.number()));
		}
	}

	/**
	 * Writes the report files of a run again, from the database into the run's folder.
	 * That of an unfinished run has the rows so far.
	 * @param number its number
	 * @return the run
	 * @throws RefusedException if its input was never read, or it is under way
	 */
	public RunOutcome report(long number) {
		return locked(number, (run) -> {
			if (run.state() == RunState.PURGING) {
				throw new RefusedException(ExitCode.USAGE,
						"Run %d is partially purged: the next purge removes the rest.".formatted(number));
			}
			if (run.layout() == null) {
				throw new RefusedException(ExitCode.USAGE,
						"Run %d has no report: it ended before its input was read.".formatted(number));
			}
			boolean finished = run.state() == RunState.FINISHED;
			LocalDateTime ended = Objects.requireNonNullElse(run.ended(), run.started());
			boolean undone = this.runs.isUndone(number);
			NextStep next = undone ? null : NextSteps.next(run);
			RunFolder.reopen(run);
			this.reports.write(run,
					(counts) -> new ReportContext(ended, Duration.between(run.started(), ended),
							Objects.requireNonNullElse(run.exitCode(), ExitCode.FAILED.number()), !finished,
							finished ? null : run.error(), next, undone ? null : NextSteps.undo(run, counts),
							NextSteps.history(run)),
					style(run), (tally) -> this.profiles.find(number), (rows) -> {
					});
			return outcome(run, next, undone);
		});
	}

	/** That of a run through the vendor's API does not ask it for anything. */
	private ReportStyle style(Run run) {
		return run.isThroughApi() ? this.planner.plainStyle()
				: this.planner.rules(RunSettings.of(this.properties)).style();
	}

	private static RunOutcome outcome(Run run) {
		return outcome(run, null, false);
	}

	private static RunOutcome outcome(Run run, @Nullable NextStep next, boolean undone) {
		return new RunOutcome(run, ExitCode.OK, null, next, undone ? RunOutcome.Effect.UNDONE : RunOutcome.Effect.NONE,
				RunOutcome.Remarks.NONE);
	}

	private RunOutcome locked(long number, Function<Run, RunOutcome> action) {
		Run known = find(number);
		try (IdentityLock lock = new IdentityLock(this.locks, known.identity(), known.input())) {
			lock.ensure();
			return action.apply(find(number));
		}
	}

}
