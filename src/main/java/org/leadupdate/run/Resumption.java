package org.leadupdate.run;

import java.util.List;

import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;

/**
 * An unfinished run that is to be resumed.
 *
 * @param run the run as it was left
 * @param settings those that it is to be resumed with
 */
record Resumption(Run run, RunSettings settings) {

	/**
	 * Makes sure that its rows mean what they meant when it began.
	 * @throws RefusedException if they would not
	 */
	void check() {
		List<String> differences = this.settings.semantic().differences(this.run);
		if (!differences.isEmpty()) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %d of this input is unfinished and began with other settings. Set them back to resume it: %s. To abandon it instead:"
						.formatted(this.run.number(), String.join(", ", differences)),
					new NextStep.Abandon(this.run.number(), this.run.identity().job()));
		}
		if (this.run.layout() != null && !this.run.layout().hasCurrentSpoolFormat()) {
			throw new RefusedException(ExitCode.USAGE,
					"Run %1$d was begun by version %2$s of this program, and version %3$s can't use the rows it has spooled. Resume it with version %2$s, or abandon it:"
						.formatted(this.run.number(), this.run.version(), ProgramInfo.version()),
					new NextStep.Abandon(this.run.number(), this.run.identity().job()));
		}
	}

}
