package org.leadupdate.cli.console;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.RunCounts;

/**
 * A step of a run as a bar with words.
 *
 * @param task what the step does
 * @param done the rows it is done with
 * @param total the rows it has to do; 0 if that is not known
 * @param rowsPerSecond how fast it is; 0 if that is not known
 * @param rejected what is to be said of rejected rows; may be empty
 */
record BarText(String task, long done, long total, long rowsPerSecond, String rejected) {

	private static final int WIDEST_BAR = 40;

	private static final int NARROWEST_BAR = 8;

	private static final String GAP = "  ";

	/**
	 * As much as fits into a width. The share done and the time left stay longest; a bar
	 * takes the room the words leave.
	 */
	String fit(int width, boolean colour) {
		List<String> words = words();
		for (String spare : List.of(rows(), rate(), this.rejected)) {
			if (String.join(GAP, words).length() > width) {
				words.remove(spare);
			}
		}
		String line = String.join(GAP, words);
		int room = Math.min(WIDEST_BAR, width - line.length() - GAP.length());
		if (this.total > 0 && room >= NARROWEST_BAR) {
			words.add(1, bar(room, colour));
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

	private String bar(int width, boolean colour) {
		int inside = width - 2;
		int full = (int) Math.min(inside, this.done * inside / this.total);
		String done = "=".repeat(full) + ((full < inside) ? ">" : "");
		String bar = colour ? "\033[32m" + done + "\033[0m" : done;
		return "[" + bar + " ".repeat(inside - done.length()) + "]";
	}

}
