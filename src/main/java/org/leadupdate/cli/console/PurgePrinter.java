package org.leadupdate.cli.console;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.purge.PurgeOutcome;

/** Prints the outcome of a purge. */
public class PurgePrinter {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

	private final PrintWriter out;

	private final PrintWriter err;

	public PurgePrinter(PrintWriter out, PrintWriter err) {
		this.out = out;
		this.err = err;
	}

	/** The question whether to remove the runs. */
	public static String question(PurgeOutcome preview) {
		return "Remove %s for good?".formatted(removed(preview));
	}

	/**
	 * Prints what was removed.
	 * @return the exit code of the command
	 */
	public ExitCode print(PurgeOutcome outcome, boolean json) {
		if (json) {
			JsonOut.print(outcome, this.out);
		}
		else {
			this.out.println(sentence(outcome));
		}
		outcome.kept()
			.forEach((left) -> this.err.printf("Run %d is kept: it %s.%s%n", left.run(), left.reason(),
					(left.next() != null) ? " To resume it: " + CommandText.of(left.next()) : ""));
		outcome.failed()
			.forEach((left) -> this.err.printf("Run %d was not removed: it %s.%n", left.run(), left.reason()));
		if (outcome.stopped()) {
			this.err.println("Stopped before the end. Run the same command again to resume.");
		}
		return outcome.exitCode();
	}

	private static String sentence(PurgeOutcome outcome) {
		if (outcome.check()) {
			return "Would remove %s. Nothing was removed.".formatted(removed(outcome));
		}
		String missing = (outcome.foldersGone() > 0)
				? " %s already missing.".formatted(counted(outcome.foldersGone(), "folder was", "folders were")) : "";
		return "Removed %s.%s".formatted(removed(outcome), missing);
	}

	private static String removed(PurgeOutcome outcome) {
		return "%s that ended before %s: %s of results, %s (%s)".formatted(
				counted(outcome.runs().size(), "run", "runs"), TIME.format(outcome.before()),
				counted(outcome.rows(), "row", "rows"), counted(outcome.folders(), "folder", "folders"),
				size(outcome.bytes()));
	}

	private static String counted(long count, String one, String many) {
		return "%,d %s".formatted(count, (count == 1) ? one : many);
	}

	private static String size(long bytes) {
		return (bytes < 1_000_000) ? "%,d KB".formatted((bytes + 999) / 1000) : "%,.1f MB".formatted(bytes / 1e6);
	}

}
