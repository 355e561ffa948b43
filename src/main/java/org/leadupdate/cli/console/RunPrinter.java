package org.leadupdate.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;
import org.leadupdate.next.NextStep;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;
import org.leadupdate.run.NextSteps;
import org.leadupdate.run.RunListItem;
import org.leadupdate.run.RunOutcome;

/** Prints the short summary of a run: counts, files, and the next command. */
public class RunPrinter {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

	private final PrintWriter out;

	private final PrintWriter err;

	public RunPrinter(PrintWriter out, PrintWriter err) {
		this.out = out;
		this.err = err;
	}

	/** Prints the summary of a run. */
	public void print(RunOutcome outcome, boolean json) {
		if (json) {
			printJson(outcome);
		}
		else {
			printText(outcome);
		}
		outcome.warnings().forEach(this.err::println);
		outcome.unfinished().forEach(this::printUnfinished);
		if (outcome.failure() != null) {
			this.err.println(outcome.failure());
		}
	}

	private void printText(RunOutcome outcome) {
		Run run = outcome.run();
		headline(outcome).lines().forEach(this.out::println);
		printFile(run, "report.html", "Summary:");
		printFile(run, "report.csv", "Report:");
		if (run.counts().rejected() > 0) {
			printFile(run, "rejected.csv", "Rejected rows:");
		}
		if (outcome.next() != null) {
			this.out.printf("%-18s%s%n", label(outcome), CommandText.of(outcome.next()));
		}
		NextStep undo = outcome.undo();
		if (undo != null && !outcome.alreadyApplied()) {
			this.out.printf("%-18s%s%n", "To undo:", CommandText.of(undo));
		}
		if (outcome.alreadyApplied() && !run.identity().mode().isUndo()) {
			this.out.printf("%-18s%s%n", "To apply again:", "the same command with --again");
		}
	}

	private void printUnfinished(Run other) {
		this.err.printf("Run %d of this job, of %s, is unfinished. To resume it: %s. To abandon it: %s.%n",
				other.number(), TIME.format(other.started()), CommandText.of(NextSteps.resume(other)),
				CommandText.of(new NextStep.Abandon(other.number(), other.identity().job())));
	}

	private static String label(RunOutcome outcome) {
		if (outcome.run().state() != RunState.FINISHED) {
			return "To resume:";
		}
		return switch (outcome.run().identity().mode()) {
			case CHECK -> (outcome.exitCode() == ExitCode.TOO_MANY_REJECTED) ? "To apply anyway:" : "To apply:";
			case UNDO_CHECK -> "To undo:";
			case UNDO -> "To retry:";
			case APPLY -> outcome.isGenerated() ? "To retry:" : "After correcting:";
		};
	}

	private static boolean isCheck(Run run) {
		return run.identity().mode().isCheck();
	}

	private static String headline(RunOutcome outcome) {
		Run run = outcome.run();
		if (outcome.alreadyApplied()) {
			if (run.identity().mode().isUndo()) {
				return "Run %d was already undone by run %d on %s. Nothing was changed now.%nIt had %s."
					.formatted(run.relatedRun(), run.number(), TIME.format(run.started()), run.counts().text());
			}
			return "Already applied by run %d on %s. Nothing was changed now.%nIt had %s.".formatted(run.number(),
					TIME.format(run.started()), run.counts().text());
		}
		if (run.state() == RunState.RUNNING) {
			return "Run %d of job %s is unfinished. Progress could not be recorded; committed changes are kept."
				.formatted(run.number(), run.identity().job());
		}
		return (isCheck(run) ? "Check, run %d of job %s, %s: %s%s. No lead was written." : "Run %d of job %s %s: %s%s.")
			.formatted(run.number(), run.identity().job(), state(outcome), run.counts().text(), time(outcome));
	}

	private static String state(RunOutcome outcome) {
		return switch (outcome.run().state()) {
			case FINISHED -> "finished";
			// One that was stopped once, and failed now before that could be stored.
			case STOPPED -> (outcome.exitCode() == ExitCode.FAILED) ? "failed" : "was stopped";
			case UNUSABLE -> "failed: unusable input";
			case ABANDONED -> "was abandoned";
			case PURGING -> "is partially purged";
			default -> "failed";
		};
	}

	private static String time(RunOutcome outcome) {
		Duration time = outcome.remarks().worked();
		if (time == null) {
			return "";
		}
		return " in " + ((time.toMinutes() > 0) ? ProgressText.time(time.toSeconds())
				: "%.1f s".formatted(time.toMillis() / 1000.0));
	}

	private void printFile(Run run, String name, String label) {
		Path file = Path.of(run.folder(), name);
		if (Files.exists(file)) {
			this.out.printf("%-18s%s%n", label, file);
		}
	}

	/** The JSON of a run without a summary. */
	private record Ended(@JsonUnwrapped RunListItem entry, @Nullable String next) {
	}

	private void printJson(RunOutcome outcome) {
		Path summary = Path.of(outcome.run().folder(), "summary.json");
		try {
			JsonOut.print(outcome.hasReport() && Files.exists(summary)
					? Files.readString(summary, StandardCharsets.UTF_8).strip()
					: JsonOut.of(new Ended(outcome.entry(), CommandText.orNull(outcome.next()))), this.out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
