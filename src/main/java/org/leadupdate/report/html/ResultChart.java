package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.report.RunSummary;

/**
 * The rows by result, as numbers and as parts of one bar.
 *
 * @param counts a line a result
 * @param bar the parts that have rows, side by side; none if there is no row
 * @param summary the same as a sentence
 */
record ResultChart(List<Count> counts, List<Part> bar, String summary) {

	static final int WIDTH = 1000;

	/** What can still be seen: one rejected row of a million is what one looks for. */
	private static final long LEAST = 6;

	static ResultChart of(RunSummary.Counts counts, long all, boolean undo) {
		List<Count> results = new ArrayList<>(
				List.of(new Count("updated", undo ? "put back" : "updated", counts.updated(), all),
						new Count("unchanged", "unchanged", counts.unchanged(), all),
						new Count("rejected", undo ? "left alone" : "rejected", counts.rejected(), all)));
		if (counts.read() < all) {
			results.add(new Count("open", "not done", all - counts.read(), all));
		}
		return new ResultChart(results, parts(results),
				Amount.rows(all) + ": "
						+ results.stream()
							.map((count) -> count.number() + ' ' + count.label())
							.collect(Collectors.joining(", ")));
	}

	boolean isDrawn() {
		return !this.bar.isEmpty();
	}

	private static List<Part> parts(List<Count> results) {
		List<Count> present = results.stream().filter((count) -> count.rows() > 0).toList();
		long spare = WIDTH - LEAST * present.size();
		List<Part> parts = new ArrayList<>();
		long x = 0;
		for (Count count : present) {
			long end = (parts.size() == present.size() - 1) ? WIDTH
					: x + LEAST + Math.round((double) spare * count.rows() / count.all());
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
	 * @param rows how many
	 * @param all of how many
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
