package org.leadupdate.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.job.RunDetail;
import org.leadupdate.result.LeadEvent;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunState;

/** One run, or one lead's past, as text. */
class HistoryPrinter {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

	private final PrintWriter out;

	HistoryPrinter(PrintWriter out) {
		this.out = out;
	}

	void print(RunDetail detail) {
		Run run = detail.run();
		line("Run", "%d, %s of job %s, org %d".formatted(run.number(), run.identity().mode(), run.identity().job(),
				run.identity().org()));
		line("Input", run.input());
		line("State", state(run));
		line("Why", run.error());
		line("Started", WHEN.format(run.started()) + " by " + run.startedBy() + ", version " + run.version());
		line("Ended", (run.ended() != null) ? WHEN.format(run.ended()) : null);
		line("Rows", "%,d: %,d updated, %,d unchanged, %,d rejected".formatted(detail.counts().read(),
				detail.counts().updated(), detail.counts().unchanged(), detail.counts().rejected()));
		list("Problems", detail.problems());
		list("Settings", run.settings());
		line("Folder", run.folder());
		list("Files, bytes", detail.files());
		line(run.state().isUnfinished() ? "To resume" : "Next", detail.next());
	}

	private static String state(Run run) {
		String state = (run.state() == RunState.RUNNING) ? "RUNNING: under way, or killed while it was"
				: run.state().toString();
		return (run.exitCode() != null) ? state + ", exit " + run.exitCode() : state;
	}

	private void line(String label, @Nullable String value) {
		if (value != null) {
			this.out.printf("%-13s %s%n", label, value);
		}
	}

	private void list(String label, Map<String, ?> values) {
		if (!values.isEmpty()) {
			this.out.println(label);
			values.forEach((name, value) -> this.out.printf("  %s  %s%n", name, value));
		}
	}

	void print(long lead, List<LeadEvent> events) {
		if (events.isEmpty()) {
			this.out.printf("No run of this database had a row for lead %d.%n", lead);
		}
		for (LeadEvent event : events) {
			this.out.printf("%s  run %d (%s %s) by %s, row %d: %s %s%n", WHEN.format(event.started()), event.run(),
					event.mode(), event.job(), event.startedBy(), event.row(), event.result(),
					String.join(", ", event.problems()));
			event.values()
				.forEach((value) -> this.out.printf("  %s: %s -> %s%n", value.field(), shown(value.from()),
						shown(value.to())));
		}
	}

	private static String shown(@Nullable String json) {
		return (json != null) ? json : "(none)";
	}

}
