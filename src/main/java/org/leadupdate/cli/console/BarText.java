package org.leadupdate.cli.console;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.RunCounts;

/**
 * A step of a run as a progress bar with text.
 *
 * @param task what the step does
 * @param done the processed rows
 * @param total all rows; 0 if unknown
 * @param rowsPerSecond the rate; 0 if unknown
 * @param rejected the text about rejected rows; may be empty
 */
record BarText(String task, long done, long total, long rowsPerSecond, String rejected) {

	private static final int MAX_BAR = 40;

	private static final int MIN_BAR = 8;

	private static final String GAP = "  ";

	/**
	 * Fits the text into a width. The percentage and the time left are dropped last; the
	 * bar uses the remaining space.
	 */
	String fit(int width, boolean color) {
		List<String> words = words();
		for (String optional : List.of(rows(), rate(), this.rejected)) {
			if (String.join(GAP, words).length() > width) {
				words.remove(optional);
			}
		}
		String line = String.join(GAP, words);
		int barWidth = Math.min(MAX_BAR, width - line.length() - GAP.length());
		if (this.total > 0 && barWidth >= MIN_BAR) {
			words.add(1, bar(barWidth, color));
			return String.join(GAP, words);
		}
		return line.substring(0, Math.min(line.length(), width));
	}

	private List<String> words() {
		List<String> words = new ArrayList<>();
		words.add((this.total > 0) ? "%s %3d%%".formatted(this.task, ProgressText.percent(this.done, this.total))
				: this.task);
		words.add(rows());
		words.add(rate());
		words.add(this.rejected);
		words.add(left());
		words.removeIf(String::isEmpty);
		return words;
	}

	private String rows() {
		return RunCounts.rows(this.done);
	}

	private String rate() {
		return (this.rowsPerSecond > 0) ? "%,d/s".formatted(this.rowsPerSecond) : "";
	}

	private String left() {
		return (this.rowsPerSecond > 0 && this.done < this.total)
				? ProgressText.left((this.total - this.done) / this.rowsPerSecond) : "";
	}

	private String bar(int width, boolean color) {
		int inside = width - 2;
		int full = (int) Math.min(inside, this.done * inside / this.total);
		String done = "=".repeat(full) + ((full < inside) ? ">" : "");
		String bar = color ? "\033[32m" + done + "\033[0m" : done;
		return "[" + bar + " ".repeat(inside - done.length()) + "]";
	}

}
