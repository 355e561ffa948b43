package org.leadupdate.undo;

import java.util.Objects;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputFile;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.run.RunPlanner;
import org.leadupdate.run.RunPlanner.RunRules;
import org.leadupdate.run.RunService;

/** What an undo needs of the run it undoes. */
public class UndoPreparation {

	private final LeadUpdateProperties properties;

	private final RunService runs;

	private final ResultRepository results;

	private final RunPlanner planner;

	public UndoPreparation(LeadUpdateProperties properties, RunService runs, ResultRepository results, RunPlanner planner) {
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
	public Run open(long number, boolean check) {
		Run run = this.runs.undoable(number);
		if (run.state().isUnfinished()) {
			return check ? this.runs.idle(number) : this.runs.abandon(number).run();
		}
		return run;
	}

	/** The settings of an undo of a run. */
	public RunSettings settings(Run undone) {
		return RunSettings.ofOwnList(this.properties, undone.identity().org(),
				Long.parseLong(Objects.requireNonNull(undone.settings().get("updated-by"))), "undo " + undone.number());
	}

	/** The leads that a run changed, as an input. */
	public InputFile list(Run undone) {
		RunCounts counts = undone.state().isUnfinished() ? this.results.counts(undone.number()) : undone.counts();
		return new UndoList(this.results, undone.number()).input(counts.read());
	}

	/** What the rows of an undo are judged by. */
	public RunRules rules(RunSettings settings, long number) {
		return this.planner.rulesOfUndo(settings, number, this.results);
	}

}
