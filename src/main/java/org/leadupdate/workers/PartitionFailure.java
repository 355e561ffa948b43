package org.leadupdate.workers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.run.Failure;

import org.springframework.batch.core.ExitStatus;

/**
 * Why a partition failed for good, as text in its exit status: exceptions are not stored,
 * and the manager of the run may be another process.
 *
 * @param exitCode what the program ends with
 * @param sentence what is wrong, where, and what to do next
 */
record PartitionFailure(ExitCode exitCode, String sentence) {

	private static final Pattern TEXT = Pattern.compile("lead-update (\\w+): (.*)", Pattern.DOTALL);

	static PartitionFailure of(Failure failure) {
		return new PartitionFailure(failure.exitCode(), failure.sentence());
	}

	/** Reads what {@link #toExitStatus} has written; empty if it was not written. */
	static Optional<PartitionFailure> of(ExitStatus status) {
		Matcher matcher = TEXT.matcher(status.getExitDescription());
		return matcher.matches()
				? Optional.of(new PartitionFailure(ExitCode.valueOf(matcher.group(1)), matcher.group(2)))
				: Optional.empty();
	}

	ExitStatus toExitStatus() {
		return new ExitStatus(ExitStatus.FAILED.getExitCode(),
				"lead-update %s: %s".formatted(this.exitCode, this.sentence));
	}

	RefusedException toException() {
		return new RefusedException(this.exitCode, this.sentence);
	}

}
