package org.leadupdate.report.html;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.leadupdate.report.IndexedRun;
import org.leadupdate.result.RunCounts;

/**
 * The runs of a job over time: a bar per run, of its rows by outcome and of its duration.
 * Each outcome is one path, which takes a tenth of the bytes of a rectangle per run.
 *
 * @param runs the runs, oldest first
 */
record RunChart(List<IndexedRun> runs) {

	static final int WIDTH = 4800;

	private static final int BASE = 1000;

	/** The bars leave space for the marks above them. */
	private static final int HEIGHT = 820;

	/** Even one rejected row of a million must be seen. */
	private static final int MIN_HEIGHT = 16;

	private static final int MAX_BAR = 192;

	private static final int MARK = 90;

	private static final int RADIUS = 45;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

	String updated() {
		return bars((counts) -> 0L, RunCounts::updated);
	}

	String unchanged() {
		return bars(RunCounts::updated, RunCounts::unchanged);
	}

	String rejected() {
		return bars((counts) -> counts.updated() + counts.unchanged(), RunCounts::rejected);
	}

	private String bars(Function<RunCounts, Long> below, Function<RunCounts, Long> rows) {
		long max = mostRows();
		return path((run, x) -> bar(x, below.apply(run.counts()), rows.apply(run.counts()), max));
	}

	String durations() {
		long max = longest().toMillis();
		return path((run, x) -> bar(x, 0, worked(run).toMillis(), max));
	}

	String failures() {
		return marks(RunVerdict.Kind.FAILED, "m%1$d-%1$dl-%2$d %2$dm0-%2$dl%2$d %2$d".formatted(RADIUS, 2 * RADIUS));
	}

	String stops() {
		return marks(RunVerdict.Kind.STOPPED, "m-%1$d-%1$dh%2$dv%2$dh-%2$dz".formatted(RADIUS, 2 * RADIUS));
	}

	String resumptions() {
		return path((run, x) -> run.resumed()
				? mark(x) + "m-%1$d 0a%1$d %1$d 0 1 0 %2$d 0a%1$d %1$d 0 1 0-%2$d 0".formatted(RADIUS, 2 * RADIUS)
				: "");
	}

	private String marks(RunVerdict.Kind kind, String shape) {
		return path((run, x) -> (RunVerdict.of(run).kind() == kind) ? mark(x) + shape : "");
	}

	private String mark(int x) {
		return "M%d %d".formatted(x + slot() / 2, MARK);
	}

	private String path(Drawing drawing) {
		StringBuilder path = new StringBuilder();
		int x = 0;
		for (IndexedRun run : this.runs) {
			path.append(drawing.of(run, x));
			x += slot();
		}
		return path.toString();
	}

	private String bar(int x, long below, long amount, long max) {
		if (amount == 0) {
			return "";
		}
		long height = Math.max(MIN_HEIGHT, amount * HEIGHT / max);
		int width = Math.min(MAX_BAR, slot() * 4 / 5);
		return "M%d %dh%dv-%dh-%dz".formatted(x + (slot() - width) / 2, BASE - below * HEIGHT / max, width, height,
				width);
	}

	private int slot() {
		return WIDTH / this.runs.size();
	}

	private long mostRows() {
		return Math.max(1, this.runs.stream().mapToLong((run) -> run.counts().read()).max().orElse(1));
	}

	private Duration longest() {
		return this.runs.stream().map(RunChart::worked).max(Duration::compareTo).orElse(Duration.ofMillis(1));
	}

	private static Duration worked(IndexedRun run) {
		return Objects.requireNonNullElse(run.worked(), Duration.ZERO);
	}

	String most() {
		return Amount.rows(mostRows());
	}

	String longestTime() {
		return Amount.of(longest());
	}

	String from() {
		return DAY.format(started(0));
	}

	String to() {
		return DAY.format(started(this.runs.size() - 1));
	}

	private LocalDateTime started(int position) {
		return this.runs.get(position).run().started();
	}

	/** The chart as a sentence. */
	String summary() {
		Map<String, Long> verdicts = this.runs.stream()
			.collect(Collectors.groupingBy((run) -> RunVerdict.of(run).sentence(), Collectors.counting()));
		return "%s from %s to %s: %s"
			.formatted(Amount.of(this.runs.size(), "run", "runs"), from(), to(), verdicts.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
				.map((verdict) -> Amount.of(verdict.getValue()) + ' ' + verdict.getKey())
				.collect(Collectors.joining(", ")));
	}

	private interface Drawing {

		String of(IndexedRun run, int x);

	}

}
