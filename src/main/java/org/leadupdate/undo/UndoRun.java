package org.leadupdate.undo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.leadupdate.batch.RunRules;
import org.leadupdate.config.RunSettings;
import org.leadupdate.input.RowSource;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.run.RequestedRun;

/**
 * A run that undoes another.
 *
 * @param identity what it does
 * @param rows the leads that the other changed
 * @param settings how it is run
 * @param undone the number of the other run
 * @param undos gives its rules
 * @param isDone whether an earlier undo leaves nothing to do
 */
record UndoRun(RunIdentity identity, RowSource rows, RunSettings settings, long undone, UndoRules undos,
		Predicate<Run> isDone) implements RequestedRun {

	@Override
	public RunRules rules() {
		return this.undos.of(this.settings.org(), this.undone);
	}

	@Override
	public Optional<Run> done(List<Run> attempts) {
		return attempts.stream().findFirst().filter(this.isDone);
	}

	@Override
	public Long relatedRun() {
		return this.undone;
	}

}
