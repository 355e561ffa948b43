package org.leadupdate.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.RunFinisher;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.RunProgress;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.next.NextStep;
import org.leadupdate.profile.ColumnProfiler;
import org.leadupdate.profile.FileProfile;
import org.leadupdate.profile.ProfileRepository;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.RunSummary;
import org.leadupdate.report.folder.ReportWriter;
import org.leadupdate.result.ColumnTally;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.StoredPack;

/** How a run ends: its report, its state, its exit code. */
public class RunCompletion implements RunFinisher {

	private static final Logger logger = LoggerFactory.getLogger(RunCompletion.class);

	private final RunRepository runs;

	private final ResultRepository results;

	private final ReportWriter reports;

	private final ProfileRepository profiles;

	private final RunProgress progress;

	private final Clock clock;

	public RunCompletion(RunRepository runs, ResultRepository results, ReportWriter reports, ProfileRepository profiles,
			RunProgress progress, Clock clock) {
		this.runs = runs;
		this.results = results;
		this.reports = reports;
		this.profiles = profiles;
		this.progress = progress;
		this.clock = clock;
	}

	@Override
	public void prepare(Run run, RunPlan plan) {
		this.reports.prepare(run, plan.rules().style());
	}

	@Override
	public void committed(List<StoredPack> packs) {
		this.reports.printEarly(packs);
	}

	/** Ends a run all of whose rows have a result: it ends when its report is printed. */
	@Override
	public void finish(Run run, RunPlan plan) {
		RunSummary summary = report(run, (counts) -> {
			ExitCode exitCode = plan.exitCode(counts);
			return ending(run, now(), exitCode, null, NextSteps.afterFinish(run, counts, exitCode.number()),
					NextSteps.undo(run, counts));
		}, plan.rules().style(), (tally) -> profile(run, plan, tally));
		RunCounts counts = summary.counts().ofRun();
		this.runs.ended(run.number(), RunState.FINISHED, summary.exitCode(), nothingApplied(plan, counts),
				summary.ended(), counts);
		warnIfNoLeadIsThere(summary, run);
	}

	private static @Nullable String nothingApplied(RunPlan plan, RunCounts counts) {
		return (plan.exitCode(counts) != ExitCode.TOO_MANY_REJECTED) ? null
				: "Nothing was applied (lead-update.validate-first): %,d of %,d rows would be rejected, and lead-update.max-rejected allows %s. Correct them, or raise the limit, and apply the input again."
					.formatted(counts.rejected(), counts.read(), plan.settings().limits().mostAfterCheck());
	}

	/** Ends a run before its time, with the report of the rows so far. */
	void stop(Run run, ExitCode exitCode, String why, ReportStyle style) {
		LocalDateTime ended = now();
		// First: a stop that takes too long is cut off.
		this.runs.ended(run.number(), RunState.STOPPED, exitCode.number(), why, ended,
				this.results.counts(run.number()));
		if (run.layout() != null) {
			report(run, (counts) -> ending(run, ended, exitCode, why, NextSteps.resume(run, exitCode.number()),
					NextSteps.undo(run, counts)), style, (tally) -> Optional.empty());
		}
	}

	/** How long this process has worked on a run that has just ended. */
	Duration worked(Run run) {
		LocalDateTime ended = Objects.requireNonNullElse(run.ended(), run.started());
		return Duration.between(this.progress.started(), ended);
	}

	/** Stores that a run failed. */
	void fail(Run run, RunState state, ExitCode exitCode, String why) {
		this.runs.ended(run.number(), state, exitCode.number(), why, now(), this.results.counts(run.number()));
	}

	/** Most likely the run was at a wrong place. */
	private static void warnIfNoLeadIsThere(RunSummary summary, Run run) {
		long read = summary.counts().read();
		if (read > 0 && summary.countsByCode().getOrDefault(ProblemCode.LEAD_NOT_FOUND, 0L) == read) {
			logger.warn(
					"None of the leads is in org {} of this database. Check lead-update.org and spring.datasource.url; the command doctor checks them for job {}.",
					run.identity().org(), run.identity().job());
		}
	}

	private RunSummary report(Run run, Function<RunCounts, ReportContext> ending, ReportStyle style,
			Function<RunTally, Optional<FileProfile>> profile) {
		RunProgress.Snapshot last = this.progress.now();
		if (last.step() == RunProgress.Step.APPLY) {
			this.progress.begin(RunProgress.Step.REPORT, last.done(), 0, last.rejected());
		}
		else {
			RunCounts counts = this.results.counts(run.number());
			this.progress.begin(RunProgress.Step.REPORT, counts.read(), 0, counts.rejected());
		}
		return this.reports.write(run, ending, style, profile, this.progress::done);
	}

	private Optional<FileProfile> profile(Run run, RunPlan plan, RunTally tally) {
		ColumnTally columns = tally.columns();
		ColumnProfiler profiler = (columns != null) ? plan.rules().preparation().profiler(run.layoutOrThrow()) : null;
		if (columns == null || profiler == null) {
			return Optional.empty();
		}
		RunCounts counts = tally.counts();
		this.progress.begin(RunProgress.Step.PROFILE, counts.read(), 0, counts.rejected());
		FileProfile profile = profiler.profile(plan.spool(), run.partitions(), columns, this.progress::done);
		this.profiles.save(run.number(), profile);
		return Optional.of(profile);
	}

	private ReportContext ending(Run run, LocalDateTime ended, ExitCode exitCode, @Nullable String why,
			@Nullable NextStep next, @Nullable NextStep undo) {
		return new ReportContext(ended, Duration.between(this.progress.started(), ended), exitCode.number(),
				why != null, why, next, undo, NextSteps.history(run));
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

}
