package org.leadupdate.undo;

import java.util.Objects;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunMode;
import org.leadupdate.run.GeneratedSettings;
import org.leadupdate.run.RequestedRun;
import org.leadupdate.run.RunKind;
import org.leadupdate.run.RunOutcome;
import org.leadupdate.run.RunService;
import org.leadupdate.run.RunStarter;

/** Undoes runs. An undo is a run like any other, and is resumed as one. */
public class UndoLauncher implements RunKind {

	private final LeadUpdateProperties properties;

	private final RunService runs;

	private final ResultRepository results;

	private final UndoRules rules;

	private final RunStarter starter;

	public UndoLauncher(LeadUpdateProperties properties, RunService runs, ResultRepository results, UndoRules rules,
			RunStarter starter) {
		this.properties = properties;
		this.runs = runs;
		this.results = results;
		this.rules = rules;
		this.starter = starter;
	}

	/**
	 * Restores what a run changed, where nobody has changed it since. An unfinished run
	 * is abandoned first.
	 * @param number the number of the run to undo
	 * @param check whether only to say what would be restored
	 * @param again whether to try again what an earlier undo has skipped
	 * @return what became of it
	 * @throws org.leadupdate.exit.RefusedException if there is no such run, it wrote no
	 * lead, or another process is executing it
	 */
	public RunOutcome undo(long number, boolean check, boolean again) {
		return this.starter.start(request(open(number, check), check, again));
	}

	@Override
	public boolean includes(Run run) {
		return run.identity().mode().isUndo();
	}

	@Override
	public RequestedRun request(Run undo) {
		boolean check = undo.identity().mode().isCheck();
		return request(open(Objects.requireNonNull(undo.relatedRun()), check), check, false);
	}

	private RequestedRun request(Run undone, boolean check, boolean again) {
		RunSettings settings = settings(undone);
		UndoRows rows = rows(undone);
		RunIdentity identity = new RunIdentity(check ? RunMode.UNDO_CHECK : RunMode.UNDO, undone.identity().job(),
				settings.org(), rows.sha256());
		return new UndoRun(identity, rows, settings, undone.number(), this.rules,
				(earlier) -> !check && !again && this.runs.isDone(earlier));
	}

	/**
	 * An unfinished run is abandoned first, so that nobody resumes it meanwhile; for a
	 * check it may stay as it is.
	 */
	private Run open(long number, boolean check) {
		Run run = this.runs.undoable(number);
		if (run.state().isUnfinished()) {
			return check ? this.runs.idle(number) : this.runs.abandon(number).run();
		}
		return run;
	}

	private RunSettings settings(Run undone) {
		return RunSettings.ofGenerated(this.properties, undone.identity().org(),
				Long.parseLong(Objects.requireNonNull(undone.settings().get("updated-by"))),
				GeneratedSettings.ofUndo());
	}

	private UndoRows rows(Run undone) {
		RunCounts counts = undone.state().isUnfinished() ? this.results.counts(undone.number()) : undone.counts();
		return new UndoRows(this.results, undone.number(), counts.read());
	}

}
