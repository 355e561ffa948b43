package org.leadupdate.run;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunRules;
import org.leadupdate.config.RunSettings;
import org.leadupdate.input.RowSource;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;

/** A run that somebody asks for; where applying, checking and undoing differ. */
public interface RequestedRun {

	/**
	 * What it does: equal for runs that do the same.
	 * @return the identity
	 */
	RunIdentity identity();

	/**
	 * Where its rows come from.
	 * @return the source
	 */
	RowSource rows();

	/**
	 * The settings it is asked for with.
	 * @return the settings
	 */
	RunSettings settings();

	/**
	 * Reads what its rows are judged by. Asked for before the run is stored anywhere: one
	 * whose settings or definitions can't be understood never began.
	 * @return the rules
	 */
	RunRules rules();

	/**
	 * Refuses the run, given what was run before.
	 * @param attempts earlier runs of this identity, newest first
	 */
	default void validate(List<Run> attempts) {
	}

	/**
	 * Finds an earlier run that has done this.
	 * @param attempts earlier runs of this identity, newest first, all ended
	 * @return the run, if nothing is left to do
	 */
	default Optional<Run> done(List<Run> attempts) {
		return Optional.empty();
	}

	/**
	 * Does what comes before the first start.
	 * @return an outcome that makes the run unnecessary or impossible, if there is one
	 */
	default Optional<RunOutcome> beforeBegin() {
		return Optional.empty();
	}

	/**
	 * The run that this one undoes or corrects.
	 * @return its number, or null
	 */
	default @Nullable Long relatedRun() {
		return null;
	}

}
