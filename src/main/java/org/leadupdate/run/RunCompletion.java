package org.leadupdate.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.RunProgress;
import org.leadupdate.config.CommandLineSettings;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.next.ShellWord;
import org.leadupdate.report.ReportContext;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.RunSummary;
import org.leadupdate.report.folder.ReportWriter;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;

/** How a run ends: its report, its state, its exit code. */
public class RunCompletion {

	private static final Logger logger = LoggerFactory.getLogger(RunCompletion.class);

	private static final String MAX_REJECTED = "lead-update.max-rejected";

	private final RunRepository runs;

	private final ResultRepository results;

	private final ReportWriter reports;

	private final RunProgress progress;

	private final Clock clock;

	private final LocalDateTime begun;

	public RunCompletion(RunRepository runs, ResultRepository results, ReportWriter reports, RunProgress progress,
			Clock clock) {
		this.runs = runs;
		this.results = results;
		this.reports = reports;
		this.progress = progress;
		this.clock = clock;
		this.begun = now();
	}

	/** Ends a run all of whose rows have a result: it ends when its report is printed. */
	public void finish(Run run, RunPlan plan) {
		RunSummary summary = report(run, (counts) -> {
			ExitCode exitCode = plan.exitCode(counts);
			return ending(run, now(), exitCode, null, next(run, counts, exitCode.number()), undo(run, counts));
		}, plan.style());
		RunCounts counts = summary.counts().ofRun();
		this.runs.ended(run.number(), RunState.FINISHED, summary.exitCode(), nothingApplied(plan, counts),
				summary.ended(), counts);
		warnIfNoLeadIsThere(summary, run);
	}

	private static @Nullable String nothingApplied(RunPlan plan, RunCounts counts) {
		return (plan.exitCode(counts) != ExitCode.TOO_MANY_REJECTED) ? null
				: "Nothing was applied (lead-update.validate-first): %,d of %,d rows would be rejected, and lead-update.max-rejected allows %s. Mend them, or raise the limit, and apply the input again."
					.formatted(counts.rejected(), counts.read(), plan.settings().limits().mostAfterCheck());
	}

	/** Ends a run before its time, with the report of the rows so far. */
	void stop(Run run, ExitCode exitCode, String why, ReportStyle style) {
		LocalDateTime ended = now();
		// First: a stop that takes too long is cut off.
		this.runs.ended(run.number(), RunState.STOPPED, exitCode.number(), why, ended,
				this.results.counts(run.number()));
		if (run.layout() != null) {
			report(run,
					(counts) -> ending(run, ended, exitCode, why, resume(run, exitCode.number()), undo(run, counts)),
					style);
		}
	}

	/** Notes that a run failed. */
	void fail(Run run, RunState state, ExitCode exitCode, String why) {
		this.runs.ended(run.number(), state, exitCode.number(), why, now(), this.results.counts(run.number()));
	}

	/** Most likely the run was at a wrong place. */
	private static void warnIfNoLeadIsThere(RunSummary summary, Run run) {
		long read = summary.counts().read();
		if (read > 0 && summary.countsByCode().getOrDefault(ProblemCode.LEAD_NOT_FOUND, 0L) == read) {
			logger.warn(
					"None of the leads is in org {} of this database. Check lead-update.org and spring.datasource.url: ./run.sh doctor {} looks at them.",
					run.identity().org(), run.identity().job());
		}
	}

	private RunSummary report(Run run, Function<RunCounts, ReportContext> ending, ReportStyle style) {
		RunProgress.Snapshot last = this.progress.now();
		if (last.step() == RunProgress.Step.APPLY) {
			this.progress.begin(RunProgress.Step.REPORT, last.done(), 0, last.rejected());
		}
		else {
			RunCounts counts = this.results.counts(run.number());
			this.progress.begin(RunProgress.Step.REPORT, counts.read(), 0, counts.rejected());
		}
		return this.reports.write(run, ending, style, this.progress::done);
	}

	private ReportContext ending(Run run, LocalDateTime ended, ExitCode exitCode, @Nullable String why,
			@Nullable String next, @Nullable String undo) {
		return new ReportContext(ended, Duration.between(this.begun, ended), exitCode.number(), why != null, why, next,
				undo, history(run));
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	static @Nullable String next(Run run, RunCounts counts, @Nullable Integer exitCode) {
		if (run.identity().mode().isUndo()) {
			return run.identity().mode().isCheck() ? undo(run, run.relatedRun(), "")
					: (counts.rejected() > 0) ? undo(run, run.relatedRun(), " --again") : null;
		}
		if (RunSettings.isOwnList(run)) {
			return (run.identity().mode().isCheck() || counts.rejected() > 0) ? RunSettings.command(run) : null;
		}
		if (run.identity().mode() == RunMode.CHECK) {
			return command("apply", run, run.input()) + CommandLineSettings.all(run) + otherLimit(exitCode);
		}
		return (counts.rejected() == 0) ? null : command("apply", run, Path.of(run.folder(), "rejected.csv").toString())
				+ CommandLineSettings.ofOtherRows(run);
	}

	/**
	 * Goes on with a run; one that ends the same way however often needs another limit.
	 */
	public static String resume(Run run, @Nullable Integer exitCode) {
		boolean otherLimit = isTooManyRejected(exitCode);
		String rest = CommandLineSettings.ofRest(run, otherLimit ? MAX_REJECTED : null) + otherLimit(exitCode);
		if (run.identity().mode().isUndo()) {
			return "%s undo %d%s --job %s".formatted(ProgramInfo.program(), run.relatedRun(),
					run.identity().mode().isCheck() ? " --check" : "", run.identity().job()) + rest;
		}
		boolean ownList = RunSettings.isOwnList(run);
		if (RunPlan.isStaged(run) || (ownList && run.layout() != null)) {
			return "%s resume %d --job %s".formatted(ProgramInfo.program(), run.number(), run.identity().job()) + rest;
		}
		// An input that was not read to its end may be gone: a pipe gives it once only.
		return ownList ? RunSettings.command(run)
				: command(run.identity().mode().name().toLowerCase(Locale.ROOT), run, run.input())
						+ CommandLineSettings.all(run);
	}

	private static boolean isTooManyRejected(@Nullable Integer exitCode) {
		return Objects.equals(exitCode, ExitCode.TOO_MANY_REJECTED.number());
	}

	private static String otherLimit(@Nullable Integer exitCode) {
		return isTooManyRejected(exitCode) ? " --set " + MAX_REJECTED + "=N" : "";
	}

	/** Tells all of a run again, later. */
	static String history(Run run) {
		return "%s history %d --job %s".formatted(ProgramInfo.program(), run.number(), run.identity().job());
	}

	/** Puts back what a run changed; null where it changed nothing. */
	static @Nullable String undo(Run run) {
		return undo(run, run.counts());
	}

	static @Nullable String undo(Run run, RunCounts counts) {
		return (counts.updated() == 0 || run.identity().mode().isCheck()) ? null : undo(run, run.number(), "");
	}

	private static String undo(Run run, @Nullable Long undone, String option) {
		return ProgramInfo.program() + " undo " + undone + option + " --job " + run.identity().job()
				+ CommandLineSettings.ofPlaces(run);
	}

	private static String command(String name, Run run, String input) {
		return ProgramInfo.program() + " " + name + " " + run.identity().job() + " --input " + ShellWord.quote(input);
	}

}
