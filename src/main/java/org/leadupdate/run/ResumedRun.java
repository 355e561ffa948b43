package org.leadupdate.run;

import java.util.List;
import java.util.Optional;

import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.RowSource;
import org.leadupdate.result.Run;

/** A run that is resumed by its number, and never begun. */
final class ResumedRun extends InputRun {

	private final long number;

	ResumedRun(Run known, RowSource rows, RunSettings settings, RunPlanner planner) {
		super(known.identity(), rows, settings, planner);
		this.number = known.number();
	}

	@Override
	public void validate(List<Run> attempts) {
		Optional<Run> asked = attempts.stream().filter((attempt) -> attempt.number() == this.number).findFirst();
		if (asked.isEmpty() || !asked.get().equals(attempts.get(0)) || !asked.get().state().isUnfinished()) {
			throw new RefusedException(ExitCode.USAGE, "Run %d is %s: there is nothing to resume."
				.formatted(this.number, asked.map(Run::state).map(String::valueOf).orElse("gone")));
		}
	}

}
