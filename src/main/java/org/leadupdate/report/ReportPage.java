package org.leadupdate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.leadupdate.lead.ProblemCode;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunTally;

/**
 * What {@code report.html} shows: aggregates and examples, never the rows.
 *
 * @param run the run
 * @param summary what became of it
 * @param tally its results, counted
 * @param moves who gained and lost leads, those with most moves first
 */
record ReportPage(Run run, RunSummary summary, RunTally tally, List<OwnerMoves.Move> moves) {

	private static final int OWNERS = 20;

	/** The values of the template, by the names it has for them. */
	Map<String, Object> model() {
		RunSummary.Counts counts = this.summary.counts();
		return Map.ofEntries(Map.entry("title", "Run " + this.run.number() + " of " + this.summary.job()),
				Map.entry("outcome", outcome(counts)), Map.entry("good", this.summary.exitCode() == 0),
				Map.entry("counts",
						List.of(count("rows", counts.read(), "all"), count("updated", counts.updated(), "updated"),
								count("unchanged", counts.unchanged(), "unchanged"),
								count("rejected", counts.rejected(), "rejected"))),
				Map.entry("bars", bars(counts)), Map.entry("hasRows", counts.read() > 0),
				Map.entry("problems", problems()), Map.entry("hasProblems", !this.tally.problems().isEmpty()),
				Map.entry("owners", owners()), Map.entry("hasOwners", !this.moves.isEmpty()),
				Map.entry("warnings", this.summary.warnings()), Map.entry("settings", settings()),
				Map.entry("next", Objects.requireNonNullElse(this.summary.next(), "")),
				Map.entry("hasNext", this.summary.next() != null));
	}

	private String outcome(RunSummary.Counts counts) {
		String verb = this.summary.dryRun() ? "This was a check: no lead was written. " : "";
		if (this.summary.partial()) {
			return verb + "The run ended early: %,d rows have a result, the others wait to be resumed."
				.formatted(counts.read());
		}
		return verb + ((counts.rejected() == 0) ? "All %,d rows went through.".formatted(counts.read())
				: "%,d of %,d rows were rejected; all others went through.".formatted(counts.rejected(),
						counts.read()));
	}

	private static Map<String, Object> count(String label, long number, String kind) {
		return Map.of("label", label, "number", "%,d".formatted(number), "kind", kind);
	}

	private static List<Map<String, Object>> bars(RunSummary.Counts counts) {
		List<Map<String, Object>> bars = new ArrayList<>();
		long x = 0;
		for (Map.Entry<String, Long> part : List.of(Map.entry("updated", counts.updated()),
				Map.entry("unchanged", counts.unchanged()), Map.entry("rejected", counts.rejected()))) {
			long width = part.getValue() * 1000 / Math.max(1, counts.read());
			bars.add(Map.of("x", x, "width", width, "kind", part.getKey()));
			x += width;
		}
		return bars;
	}

	private List<Map<String, Object>> problems() {
		return this.tally.problems()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<ProblemCode, Long>comparingByValue().reversed())
			.map((problem) -> Map.<String, Object>of("code", problem.getKey().name(), "rows",
					"%,d".formatted(problem.getValue()), "advice", Advice.on(problem.getKey()), "examples",
					this.tally.examples().getOrDefault(problem.getKey(), List.of())))
			.toList();
	}

	private List<Map<String, Object>> owners() {
		List<Map<String, Object>> lines = new ArrayList<>();
		this.moves.stream()
			.limit(OWNERS)
			.forEach((move) -> lines
				.add(owner(move.name().isEmpty() ? "(no owner)" : move.name(), move.gained(), move.lost())));
		List<OwnerMoves.Move> others = this.moves.stream().skip(OWNERS).toList();
		if (!others.isEmpty()) {
			lines.add(owner("%,d others".formatted(others.size()),
					others.stream().mapToLong(OwnerMoves.Move::gained).sum(),
					others.stream().mapToLong(OwnerMoves.Move::lost).sum()));
		}
		return lines;
	}

	private static Map<String, Object> owner(String name, long gained, long lost) {
		return Map.of("name", name, "gained", "%,d".formatted(gained), "lost", "%,d".formatted(lost), "net",
				"%+,d".formatted(gained - lost));
	}

	private List<Map.Entry<String, String>> settings() {
		Map<String, String> all = new TreeMap<>(this.run.settings());
		List<Map.Entry<String, String>> lines = new ArrayList<>(
				List.of(Map.entry("input", this.summary.input()), Map.entry("SHA-256", this.summary.sha256()),
						Map.entry("started by", this.run.startedBy()), Map.entry("version", this.run.version()),
						Map.entry("started", IsoTime.UTC.print(this.summary.started())),
						Map.entry("ended", IsoTime.UTC.print(this.summary.ended())),
						Map.entry("rows per second", "%,d".formatted(this.summary.rowsPerSecond()))));
		lines.addAll(all.entrySet());
		return lines;
	}

}
