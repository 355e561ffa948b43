package org.leadupdate.run;

import java.util.List;
import java.util.Optional;

import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.input.RowSource;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;

/** A run that applies an input, unless an earlier one has. */
final class ApplyRun extends InputRun {

	private final Before before;

	ApplyRun(RunIdentity identity, RowSource rows, RunSettings settings, RunPlanner planner, Before before) {
		super(identity, rows, settings, planner);
		this.before = before;
	}

	@Override
	public Optional<Run> done(List<Run> attempts) {
		return attempts.stream().filter(settings()::isWithin).findFirst().filter(this.before::isDone);
	}

	@Override
	public Optional<RunOutcome> beforeBegin() {
		return this.before.check()
			.filter((checked) -> checked.exitCode() != ExitCode.OK && checked.exitCode() != ExitCode.REJECTED);
	}

	/** What comes before applying. */
	interface Before {

		/** Whether an earlier run leaves nothing to do. */
		boolean isDone(Run earlier);

		/** Checks the whole input, where that is asked for. */
		Optional<RunOutcome> check();

	}

}
