package org.leadupdate.report.html;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.Throughput;

/**
 * Rows per second over time, as bars. Interruptions are shown as gaps of the same width,
 * however long they were.
 *
 * @param width the width of the chart
 * @param bars the bars from left to right
 * @param pauses the gaps between them
 * @param max the value of the highest bar
 * @param summary the chart as a sentence
 * @param from when it began
 * @param to when it ended
 */
record SpeedChart(long width, List<Bar> bars, List<Pause> pauses, String max, String summary, String from, String to) {

	static final int HEIGHT = 100;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	/** With fewer points the chart shows nothing useful. */
	private static final int MIN_BARS = 3;

	private static final int BAR = 10;

	private static final int GAP = 15;

	static SpeedChart of(Throughput throughput) {
		List<List<Rate>> stretches = throughput.stretches()
			.stream()
			.map((stretch) -> Rate.of(stretch, throughput.bucket()))
			.toList();
		List<Rate> rates = stretches.stream().flatMap(List::stream).toList();
		long max = Math.max(1, rates.stream().mapToLong(Rate::perSecond).max().orElse(0));
		List<Bar> bars = new ArrayList<>();
		long x = 0;
		for (List<Rate> stretch : stretches) {
			for (Rate rate : stretch) {
				bars.add(Bar.of(x, rate, max));
				x += BAR;
			}
			x += GAP;
		}
		List<Throughput.Stretch> starts = throughput.stretches();
		return new SpeedChart(Math.max(0, x - GAP), bars, pauses(throughput, stretches), Amount.of(max),
				summary(rates, max), starts.isEmpty() ? "" : TIME.format(starts.get(0).began()),
				starts.isEmpty() ? "" : TIME.format(starts.get(starts.size() - 1).ended()));
	}

	private static List<Pause> pauses(Throughput throughput, List<List<Rate>> stretches) {
		List<Pause> pauses = new ArrayList<>();
		long x = 0;
		for (int start = 1; start < stretches.size(); start++) {
			x += (long) BAR * stretches.get(start - 1).size();
			pauses.add(Pause.of(x, throughput.stretches().get(start - 1), throughput.stretches().get(start)));
			x += GAP;
		}
		return pauses;
	}

	private static String summary(List<Rate> rates, long max) {
		long rows = rates.stream().mapToLong(Rate::rows).sum();
		long seconds = Math.max(1, rates.stream().mapToLong(Rate::seconds).sum());
		return "%s rows per second on average, %s at most.".formatted(Amount.of(Math.round((double) rows / seconds)),
				Amount.of(max));
	}

	/** Whether there are enough points for a chart. */
	boolean isWorthShowing() {
		return this.bars.size() >= MIN_BARS;
	}

	/**
	 * A bar.
	 *
	 * @param x its left edge
	 * @param y its upper edge
	 * @param width its width
	 * @param height its height
	 * @param label its description
	 */
	record Bar(long x, long y, long width, long height, String label) {

		static Bar of(long x, Rate rate, long max) {
			long height = Math.max((rate.rows() > 0) ? 1 : 0, rate.perSecond() * HEIGHT / max);
			return new Bar(x, HEIGHT - height, BAR - 1, height,
					"%s: %s rows per second".formatted(TIME.format(rate.from()), Amount.of(rate.perSecond())));
		}

	}

	/**
	 * An interruption of the run.
	 *
	 * @param x the left edge of the gap
	 * @param width its width
	 * @param label its time and length
	 */
	record Pause(long x, long width, String label) {

		static Pause of(long x, Throughput.Stretch before, Throughput.Stretch after) {
			LocalDateTime from = before.ended();
			return new Pause(x, GAP, "Interrupted from %s to %s UTC, for %s".formatted(TIME.format(from),
					TIME.format(after.began()), Amount.of(Duration.between(from, after.began()))));
		}

	}

}
