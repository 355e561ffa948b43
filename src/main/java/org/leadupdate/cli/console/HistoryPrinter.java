package org.leadupdate.cli.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.CommandText;
import org.leadupdate.report.RunSummary.Counts;
import org.leadupdate.result.LeadEvent;
import org.leadupdate.run.RunDetail;
import org.leadupdate.run.RunListItem;
import org.leadupdate.share.PartitionTasks;

/** Prints runs, one run, or the history of one lead, as text. */
public class HistoryPrinter {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

	/** Keeps lines with a path within 100 columns. */
	private static final int MAX_INPUT = 60;

	private final PrintWriter out;

	public HistoryPrinter(PrintWriter out) {
		this.out = out;
	}

	/** Prints runs, one per line. */
	public void print(List<RunListItem> runs) {
		if (runs.isEmpty()) {
			this.out.println("There are no runs in this database yet. For a job with its own database, add --job JOB.");
			return;
		}
		this.out.printf("%5s  %-16s  %-10s  %-9s  %10s %10s %10s  %7s  %s%n", "run", "started (UTC)", "mode", "state",
				"updated", "unchanged", "rejected", "time", "by");
		for (RunListItem run : runs) {
			this.out.printf("%5d  %-16s  %-10s  %-9s  %,10d %,10d %,10d  %7s  %s%n", run.run(),
					MINUTE.format(run.started()), mode(run), run.state(), run.counts().updated(),
					run.counts().unchanged(), run.counts().rejected(), time(run), run.startedBy());
			this.out.printf("       %s: %s%s%n", run.job(), truncate(run.input()), String.join("", relations(run)));
		}
	}

	private static String mode(RunListItem run) {
		return (run.mode().equals("undo") && run.dryRun()) ? "undo check" : run.mode();
	}

	/** Truncates the start of a path, which is less significant than its end. */
	private static String truncate(String input) {
		return (input.length() <= MAX_INPUT) ? input : "…" + input.substring(input.length() - MAX_INPUT + 1);
	}

	private static String time(RunListItem run) {
		return (run.ended() != null) ? ProgressText.time(Duration.between(run.started(), run.ended()).toSeconds()) : "";
	}

	private static List<String> relations(RunListItem run) {
		List<String> relations = new ArrayList<>();
		if (run.corrects() != null) {
			relations.add(", corrects run " + run.corrects());
		}
		if (run.undoneBy() != null) {
			relations.add(", undone by run " + run.undoneBy());
		}
		return relations;
	}

	/** Prints one run in full. */
	public void print(RunDetail detail) {
		RunListItem run = detail.entry();
		line("Run", "%d, %s by job %s, org %d%s".formatted(run.run(), mode(run), run.job(), run.org(),
				String.join("", relations(run))));
		line("Input", run.input());
		line("State", state(run));
		line("Why", run.why());
		line("Started", SECOND.format(run.started()) + " by " + run.startedBy() + ", version " + detail.version());
		line("Ended", (run.ended() != null) ? SECOND.format(run.ended()) + ", after " + time(run) : null);
		line("Rows", rows(run));
		line("Calls", (detail.calls() != null) ? detail.calls().text() : null);
		line("Workers", workers(detail.workers()));
		list("Problems", detail.countsByCode());
		list("Settings", set(detail.settings()));
		line("Folder", run.folder());
		list("Files, bytes", detail.files());
		line(label(run), CommandText.orNull(detail.next()));
		line("To undo", CommandText.orNull(detail.undo()));
	}

	private static @Nullable String workers(@Nullable List<PartitionTasks.ActiveWorker> workers) {
		return (workers == null || workers.isEmpty()) ? null : PartitionTasks.ActiveWorker.text(workers);
	}

	/** Without the settings that are not set. */
	private static Map<String, String> set(Map<String, String> settings) {
		Map<String, String> set = new LinkedHashMap<>(settings);
		set.values().removeIf((value) -> value.equals("null") || value.equals("{}"));
		return set;
	}

	private static String state(RunListItem run) {
		return switch (run.state()) {
			case "running" -> "running in another process";
			case "killed" -> "killed: process lost";
			default -> run.state() + ((run.exitCode() != null) ? ", exit " + run.exitCode() : "");
		};
	}

	private static String rows(RunListItem run) {
		Counts counts = run.counts();
		String of = (run.rows() != null && run.rows() != counts.read()) ? " of %,d".formatted(run.rows()) : "";
		return "%,d%s: %,d updated, %,d unchanged, %,d rejected".formatted(counts.read(), of, counts.updated(),
				counts.unchanged(), counts.rejected());
	}

	private static String label(RunListItem run) {
		return switch (run.state()) {
			case "finished" -> "Next";
			case "running" -> "If interrupted";
			default -> "To resume";
		};
	}

	private void line(String label, @Nullable String value) {
		if (value != null) {
			this.out.printf("%-15s %s%n", label, value);
		}
	}

	private void list(String label, Map<String, ?> values) {
		if (!values.isEmpty()) {
			this.out.println(label);
			int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
			values.forEach((name, value) -> this.out.printf("  %-" + width + "s  %s%n", name,
					(value instanceof Long number) ? "%,d".formatted(number) : value));
		}
	}

	/** Prints what runs did to one lead. */
	public void print(long lead, List<LeadEvent> events) {
		if (events.isEmpty()) {
			this.out.printf("No run in this database has a row for lead %d.%n", lead);
		}
		for (LeadEvent event : events) {
			this.out.printf("%s  run %d (%s, %s) by %s, row %,d: %s%s%n", MINUTE.format(event.started()), event.run(),
					event.mode().name().toLowerCase(Locale.ROOT), event.job(), event.startedBy(), event.row(),
					event.result(), event.problems().isEmpty() ? "" : " " + String.join(", ", event.problems()));
			event.values()
				.forEach((value) -> this.out.printf("  %s: %s -> %s%n", value.field(), shown(value.from()),
						shown(value.to())));
		}
	}

	private static String shown(@Nullable String json) {
		return (json != null) ? json : "(none)";
	}

}
