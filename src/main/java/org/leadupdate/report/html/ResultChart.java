package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.report.RunSummary;

/**
 * The rows by result, as numbers and as a stacked bar.
 *
 * @param counts a line per result
 * @param bar the non-empty parts, side by side; empty if there are no rows
 * @param summary the chart as a sentence
 */
record ResultChart(List<Count> counts, List<Part> bar, String summary) {

	static final int WIDTH = 1000;

	/** The minimum visible width: even one rejected row of a million must be seen. */
	private static final long MIN_WIDTH = 6;

	static ResultChart of(RunSummary.Counts counts, long all, boolean undo) {
		List<Count> results = new ArrayList<>(
				List.of(new Count("updated", undo ? "restored" : "updated", counts.updated(), all),
						new Count("unchanged", "unchanged", counts.unchanged(), all),
						new Count("rejected", undo ? "skipped" : "rejected", counts.rejected(), all)));
		if (counts.read() < all) {
			results.add(new Count("open", "not processed", all - counts.read(), all));
		}
		return of(results, Amount.rows(all));
	}

	static ResultChart of(List<Count> counts, String all) {
		return new ResultChart(counts, parts(counts),
				all + ": "
						+ counts.stream()
							.map((count) -> count.number() + ' ' + count.label())
							.collect(Collectors.joining(", ")));
	}

	boolean isDrawn() {
		return !this.bar.isEmpty();
	}

	private static List<Part> parts(List<Count> results) {
		List<Count> present = results.stream().filter((count) -> count.rows() > 0).toList();
		long spare = WIDTH - MIN_WIDTH * present.size();
		List<Part> parts = new ArrayList<>();
		long x = 0;
		for (Count count : present) {
			long end = (parts.size() == present.size() - 1) ? WIDTH
					: x + MIN_WIDTH + Math.round((double) spare * count.rows() / count.all());
			parts.add(new Part(count.kind(), x, end - x));
			x = end;
		}
		return parts;
	}

	/**
	 * Rows of one result.
	 *
	 * @param kind the result, for the style
	 * @param label the result, for the reader
	 * @param rows the number of rows
	 * @param all the number of all rows
	 */
	record Count(String kind, String label, long rows, long all) {

		String number() {
			return Amount.of(this.rows);
		}

		String share() {
			return Amount.share(this.rows, this.all);
		}

	}

	record Part(String kind, long x, long width) {

	}

}
