package org.leadupdate.job;

import java.nio.file.Path;
import java.util.Objects;

import org.leadupdate.job.RunPlanner.RunRules;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;

/** What an undo needs of the run it undoes. */
class Undos {

	private final LeadUpdateProperties properties;

	private final PastRuns runs;

	private final ResultRepository results;

	private final RunPlanner planner;

	Undos(LeadUpdateProperties properties, PastRuns runs, ResultRepository results, RunPlanner planner) {
		this.properties = properties;
		this.runs = runs;
		this.results = results;
		this.planner = planner;
	}

	/**
	 * The run that is to be undone. An unfinished one is given up first, so that nobody
	 * goes on with it meanwhile; for a check it may stay as it is.
	 * @throws RefusedException if it wrote no lead, or is under way
	 */
	Run open(long number, boolean check) {
		Run run = this.runs.find(number);
		if (run.identity().mode().isCheck()) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d was a check: it wrote no lead, and there is nothing to undo.".formatted(number));
		}
		if (run.state() == RunState.UNUSABLE) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d found its input unusable: it wrote no lead, and there is nothing to undo."
						.formatted(number));
		}
		if (run.state() == RunState.PURGING) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d is half removed: what it changed can't be put back any more.".formatted(number));
		}
		if (run.state().isUnfinished() && !check) {
			this.runs.abandon(number);
		}
		return run;
	}

	RunSettings settings(Run undone) {
		return RunSettings.ofOwnList(this.properties, undone.identity().org(),
				Long.parseLong(Objects.requireNonNull(undone.settings().get("updated-by"))));
	}

	UndoList list(long number, Path reports) {
		return new UndoList(this.results, number, reports);
	}

	RunRules rules(RunSettings settings, long number) {
		return this.planner.rulesOfUndo(settings, number, this.results);
	}

}
