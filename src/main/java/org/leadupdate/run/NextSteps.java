package org.leadupdate.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunPlan;
import org.leadupdate.config.CommandLineSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

/** What can be done next about a run. */
public final class NextSteps {

	private NextSteps() {
	}

	/** What to do about a run as it is now; null where nothing is left to do. */
	static @Nullable NextStep next(Run run) {
		if (run.state().isUnfinished()) {
			return resume(run);
		}
		return (run.state() == RunState.FINISHED) ? afterFinish(run, run.counts(), run.exitCode()) : null;
	}

	/** What to do about a run that has ended with these counts. */
	static @Nullable NextStep afterFinish(Run run, RunCounts counts, @Nullable Integer exitCode) {
		boolean rejected = counts.rejected() > 0;
		return switch (run.identity().mode()) {
			case UNDO_CHECK -> undo(run, related(run), NextStep.Undo.Option.NONE);
			case UNDO -> rejected ? undo(run, related(run), NextStep.Undo.Option.AGAIN) : null;
			case CHECK -> GeneratedSettings.isGenerated(run) ? GeneratedSettings.step(run) : apply(run, run.input(),
					withHigherLimit(CommandLineSettings.all(run), exitCode, String.valueOf(counts.rejected())));
			case APPLY -> rejected ? afterRejection(run) : null;
		};
	}

	private static @Nullable NextStep afterRejection(Run run) {
		return GeneratedSettings.isGenerated(run) ? GeneratedSettings.step(run)
				: apply(run, Path.of(run.folder(), "rejected.csv").toString(), CommandLineSettings.ofOtherRows(run));
	}

	/**
	 * Finishes a run, under the limits that it had.
	 * @param run an unfinished run
	 * @return the step
	 */
	public static NextStep resume(Run run) {
		return resume(run, run.exitCode());
	}

	/** The same of a run that has just ended with an exit code. */
	static NextStep resume(Run run, @Nullable Integer exitCode) {
		// How many more are rejected is not known before the end.
		Map<String, String> settings = withHigherLimit(CommandLineSettings.ofResume(run), exitCode, "N");
		RunMode mode = run.identity().mode();
		if (mode.isUndo()) {
			return new NextStep.Undo(related(run),
					mode.isCheck() ? NextStep.Undo.Option.CHECK : NextStep.Undo.Option.NONE, run.identity().job(),
					settings);
		}
		boolean generated = GeneratedSettings.isGenerated(run);
		if (RunPlan.isStaged(run) || (generated && run.layout() != null)) {
			return new NextStep.Resume(run.number(), run.identity().job(), settings);
		}
		// An input that was not read to its end may be gone: a pipe gives it once only.
		NextStep again = generated ? GeneratedSettings.step(run) : null;
		return (again != null) ? again : fromBeginning(run);
	}

	private static NextStep fromBeginning(Run run) {
		return (run.identity().mode() == RunMode.CHECK)
				? new NextStep.Check(run.identity().job(), run.input(), CommandLineSettings.all(run))
				: apply(run, run.input(), CommandLineSettings.all(run));
	}

	/** One that ends the same way however often needs another limit. */
	private static Map<String, String> withHigherLimit(Map<String, String> settings, @Nullable Integer exitCode,
			String limit) {
		if (!Objects.equals(exitCode, ExitCode.TOO_MANY_REJECTED.number())) {
			return settings;
		}
		Map<String, String> raised = new TreeMap<>(settings);
		raised.put(CommandLineSettings.MAX_REJECTED, limit);
		return raised;
	}

	/** Shows all of a run again, later. */
	static NextStep history(Run run) {
		return new NextStep.History(run.number(), run.identity().job());
	}

	/** Restores what a run changed; null where it changed nothing. */
	static @Nullable NextStep undo(Run run, RunCounts counts) {
		return (counts.updated() == 0 || run.identity().mode().isCheck() || run.isThroughApi()) ? null
				: undo(run, run.number(), NextStep.Undo.Option.NONE);
	}

	private static NextStep undo(Run run, long undone, NextStep.Undo.Option option) {
		return new NextStep.Undo(undone, option, run.identity().job(), CommandLineSettings.ofPlaces(run));
	}

	private static long related(Run run) {
		return Objects.requireNonNull(run.relatedRun(), "an undo without the run it undoes");
	}

	private static NextStep apply(Run run, String input, Map<String, String> settings) {
		return new NextStep.Apply(run.identity().job(), input, settings);
	}

}
