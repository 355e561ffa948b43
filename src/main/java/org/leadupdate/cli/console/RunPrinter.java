package org.leadupdate.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;
import org.leadupdate.run.RunListItem;
import org.leadupdate.run.RunOutcome;

/** The short summary a run ends with: counts, files, and the command to give next. */
public class RunPrinter {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

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
		this.out.println(headline(outcome));
		printFile(run, "report.html", "To read:");
		printFile(run, "report.csv", "Report:");
		if (run.counts().rejected() > 0) {
			printFile(run, "rejected.csv", "Rejected rows:");
		}
		if (outcome.next() != null) {
			this.out.printf("%-15s%s%n", label(outcome), outcome.next());
		}
		if (outcome.undo() != null && !outcome.alreadyApplied()) {
			this.out.printf("%-15s%s%n", "To undo:", outcome.undo());
		}
		if (outcome.alreadyApplied() && !run.identity().mode().isUndo()) {
			this.out.printf("%-15s%s%n", "Apply anew:", "the same command with --again");
		}
	}

	private void printUnfinished(Run other) {
		this.err.printf(
				"Run %1$d of this job, of %2$s, is unfinished: %5$s finishes it, %4$s abandon %1$d --job %3$s gives it up.%n",
				other.number(), WHEN.format(other.started()), other.identity().job(), ProgramInfo.program(),
				RunOutcome.resume(other));
	}

	private static String label(RunOutcome outcome) {
		if (outcome.run().state() != RunState.FINISHED) {
			return "To resume:";
		}
		return switch (outcome.run().identity().mode()) {
			case CHECK -> "To apply:";
			case UNDO_CHECK -> "To do so:";
			case UNDO -> "To look anew:";
			case APPLY -> outcome.isOwnList() ? "To look anew:" : "When mended:";
		};
	}

	private static boolean isCheck(Run run) {
		return run.identity().mode().isCheck();
	}

	private static String headline(RunOutcome outcome) {
		Run run = outcome.run();
		if (outcome.alreadyApplied()) {
			if (run.identity().mode().isUndo()) {
				return "Run %d is undone already: run %d did it at %s. Nothing was changed now.%nIt had %s."
					.formatted(run.relatedRun(), run.number(), WHEN.format(run.started()), run.counts().text());
			}
			return "This input is applied already: run %d did it at %s. Nothing was changed now.%nIt had %s."
				.formatted(run.number(), WHEN.format(run.started()), run.counts().text());
		}
		if (run.state() == RunState.RUNNING) {
			return "Run %d of job %s is unfinished. How far it came could not be noted; what was committed is kept."
				.formatted(run.number(), run.identity().job());
		}
		return (isCheck(run) ? "Check, run %d of job %s, %s: %s%s. No lead was written." : "Run %d of job %s %s: %s%s.")
			.formatted(run.number(), run.identity().job(), state(outcome), run.counts().text(), time(run));
	}

	private static String state(RunOutcome outcome) {
		return switch (outcome.run().state()) {
			case FINISHED -> "finished";
			// One that was stopped once, and failed now before it could be noted.
			case STOPPED -> (outcome.exitCode() == ExitCode.FAILED) ? "failed" : "was stopped";
			case UNUSABLE -> "found its input unusable";
			case ABANDONED -> "is given up";
			case PURGING -> "is half removed";
			default -> "failed";
		};
	}

	private static String time(Run run) {
		LocalDateTime ended = Objects.requireNonNullElse(run.ended(), run.started());
		Duration time = Duration.between(run.started(), ended);
		return " in " + ((time.toMinutes() > 0) ? ProgressText.time(time.toSeconds())
				: "%.1f s".formatted(time.toMillis() / 1000.0));
	}

	private void printFile(Run run, String name, String label) {
		Path file = Path.of(run.folder(), name);
		if (Files.exists(file)) {
			this.out.printf("%-15s%s%n", label, file);
		}
	}

	/** What is told of a run that has no summary. */
	private record Ended(@JsonUnwrapped RunListItem entry, @Nullable String next) {
	}

	private void printJson(RunOutcome outcome) {
		Path summary = Path.of(outcome.run().folder(), "summary.json");
		try {
			boolean printed = outcome.run().state() != RunState.FAILED && Files.exists(summary);
			this.out.println(printed ? Files.readString(summary, StandardCharsets.UTF_8).strip()
					: JsonOut.of(new Ended(outcome.entry(), outcome.next())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
