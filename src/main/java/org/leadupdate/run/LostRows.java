package org.leadupdate.run;

import java.nio.file.Path;
import java.util.function.LongConsumer;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.RowSource;
import org.leadupdate.result.Run;

/**
 * The rows of a run whose input is gone. The run does without it as long as its spool is
 * there.
 *
 * @param run the run
 */
record LostRows(Run run) implements RowSource {

	@Override
	public String name() {
		return this.run.input();
	}

	@Override
	public String sha256() {
		return this.run.identity().sha256();
	}

	@Override
	public InputLayout stage(String expectedSha256, Path folder, Partitioning partitioning, LongConsumer progress) {
		String lost = (this.run.layout() == null) ? "The input of run %d was not read to its end, and is gone: %s. "
				: "The rows of run %d are gone with its folder, and so is its input: %s. ";
		throw new RefusedException(ExitCode.FAILED,
				lost.formatted(this.run.number(), this.run.input()) + "Put it back, then resume the run.");
	}

}
