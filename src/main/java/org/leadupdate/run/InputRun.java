package org.leadupdate.run;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.RunRules;
import org.leadupdate.config.RunSettings;
import org.leadupdate.input.RowSource;
import org.leadupdate.result.RunIdentity;

/** A run over an input: a check as it is, or something more that adds to it. */
class InputRun implements RequestedRun {

	private final RunIdentity identity;

	private final RowSource rows;

	private final RunSettings settings;

	private final RunPlanner planner;

	InputRun(RunIdentity identity, RowSource rows, RunSettings settings, RunPlanner planner) {
		this.identity = identity;
		this.rows = rows;
		this.settings = settings;
		this.planner = planner;
	}

	@Override
	public final RunIdentity identity() {
		return this.identity;
	}

	@Override
	public final RowSource rows() {
		return this.rows;
	}

	@Override
	public final RunSettings settings() {
		return this.settings;
	}

	@Override
	public final RunRules rules() {
		return this.planner.rules(this.settings);
	}

	@Override
	public final @Nullable Long relatedRun() {
		return this.planner.corrected(this.rows, this.settings, this.identity);
	}

}
