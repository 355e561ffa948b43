package org.leadupdate.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.MaxRejected;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.RowSource;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;

/**
 * All that the steps of one run need to know.
 *
 * @param run the run
 * @param rows where its rows come from
 * @param settings the job definition
 * @param rules the rules for its rows, and how they are reported
 * @param threads how many partitions are applied at the same time by this process
 * @param newPartitions how many partitions a run has that begins
 * @param chunkSize the most rows of one transaction
 * @param rateLimiter how fast its partitions together may go
 */
public record RunPlan(Run run, RowSource rows, RunSettings settings, RunRules rules, int threads, int newPartitions,
		int chunkSize, RateLimiter rateLimiter) {

	long org() {
		return this.settings.org();
	}

	long updatedBy() {
		return this.settings.updatedBy();
	}

	/** The most rows per second, over all partitions; null is no limit. */
	public @Nullable Integer rowsPerSecond() {
		return this.settings.limits().rowsPerSecond();
	}

	boolean isCheck() {
		return this.run.identity().mode().isCheck();
	}

	boolean isUndo() {
		return this.run.identity().mode().isUndo();
	}

	/** What a run of these counts ends with, once it is finished. */
	public ExitCode exitCode(RunCounts counts) {
		MaxRejected most = this.settings.limits().mostAfterCheck();
		if (most != null && !most.allows(counts.rejected(), counts.read())) {
			return ExitCode.TOO_MANY_REJECTED;
		}
		return (counts.rejected() > 0) ? ExitCode.REJECTED : ExitCode.OK;
	}

	/** What begins, or resumes, in a line. */
	public String opening() {
		return "%s, %s by job %s, org %d; files in %s".formatted((this.run.layout() != null) ? "resumes" : "begins",
				what(this.run), this.run.identity().job(), org(), this.run.folder());
	}

	private static String what(Run run) {
		return switch (run.identity().mode()) {
			case APPLY -> "applying " + run.input();
			case CHECK -> "checking " + run.input();
			case UNDO -> "undoing " + run.input();
			case UNDO_CHECK -> "checking the undo of " + run.input();
		};
	}

	/** The partitions belong to the run: a resumed one keeps those it began with. */
	public int partitions() {
		return (this.run.layout() != null) ? this.run.partitions() : this.newPartitions;
	}

	/** Neighbors are nothing to the vendor's API, and in a short file there are few. */
	Partitioning partitioning() {
		return new Partitioning(partitions(), !this.run.isThroughApi());
	}

	/** The folder in which the rows of the run wait. */
	public Path spool() {
		return spool(this.run);
	}

	/** Whether the rows of a run wait for it, and its input is no longer needed. */
	public static boolean isStaged(Run run) {
		try {
			return run.layout() != null && Spool.isComplete(spool(run), run.identity().sha256(), run.partitions());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The folder in which the rows of a run wait. */
	public static Path spool(Run run) {
		return Path.of(run.folder(), ".spool");
	}

}
