package org.leadupdate.cli.console;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.purge.PurgeOutcome;

/** Tells what a purge came to. */
public class PurgePrinter {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

	private final PrintWriter out;

	private final PrintWriter err;

	public PurgePrinter(PrintWriter out, PrintWriter err) {
		this.out = out;
		this.err = err;
	}

	/** Asks whether to remove what was found. */
	public static String question(PurgeOutcome seen) {
		return "Remove %s for good?".formatted(whatGoes(seen));
	}

	/**
	 * Prints what was removed.
	 * @return what the command ends with
	 */
	public ExitCode print(PurgeOutcome outcome, boolean json) {
		this.out.println(json ? JsonOut.of(outcome) : sentence(outcome));
		outcome.kept()
			.forEach((left) -> this.err.printf("Run %d stays: it %s.%s%n", left.run(), left.reason(),
					(left.next() != null) ? " To resume it: " + CommandText.of(left.next()) : ""));
		outcome.failed()
			.forEach((left) -> this.err.printf("Run %d is not removed: it %s.%n", left.run(), left.reason()));
		if (outcome.stopped()) {
			this.err.println("Stopped before the end. Give the same command to continue.");
		}
		return outcome.exitCode();
	}

	private static String sentence(PurgeOutcome outcome) {
		if (outcome.check()) {
			return "Would remove %s. Nothing was removed.".formatted(whatGoes(outcome));
		}
		String gone = (outcome.foldersGone() > 0)
				? " %s gone already.".formatted(counted(outcome.foldersGone(), "folder was", "folders were")) : "";
		return "Removed %s.%s".formatted(whatGoes(outcome), gone);
	}

	private static String whatGoes(PurgeOutcome outcome) {
		return "%s that ended before %s: %s of results, %s (%s)".formatted(
				counted(outcome.runs().size(), "run", "runs"), WHEN.format(outcome.before()),
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
