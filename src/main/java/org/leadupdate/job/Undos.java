package org.leadupdate.job;

import java.util.Objects;

import org.leadupdate.input.InputFile;
import org.leadupdate.job.RunPlanner.RunRules;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;

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
	 * @throws RefusedException if there is no such run, it wrote no lead, or is under way
	 */
	Run open(long number, boolean check) {
		Run run = this.runs.undoable(number);
		if (run.state().isUnfinished()) {
			return check ? this.runs.idle(number) : this.runs.abandon(number).run();
		}
		return run;
	}

	RunSettings settings(Run undone) {
		return RunSettings.ofOwnList(this.properties, undone.identity().org(),
				Long.parseLong(Objects.requireNonNull(undone.settings().get("updated-by"))), "undo " + undone.number());
	}

	InputFile list(Run undone) {
		RunCounts counts = undone.state().isUnfinished() ? this.results.counts(undone.number()) : undone.counts();
		return new UndoList(this.results, undone.number()).input(counts.read());
	}

	RunRules rules(RunSettings settings, long number) {
		return this.planner.rulesOfUndo(settings, number, this.results);
	}

}
