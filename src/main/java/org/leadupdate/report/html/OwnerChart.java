package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.OwnerMoves;

/**
 * Leads gained and lost per owner: a line per owner, losses to the left, gains to the
 * right.
 *
 * @param summary the chart as a sentence
 * @param lines the owners with the most changes, and the others combined
 */
record OwnerChart(String summary, List<Line> lines) {

	private static final int LINES = 20;

	private static final long HALF = 100;

	static OwnerChart of(List<OwnerMoves> moves, boolean check) {
		List<OwnerMoves> shown = moves.subList(0, Math.min(LINES, moves.size()));
		List<OwnerMoves> others = moves.subList(shown.size(), moves.size());
		long max = shown.stream().mapToLong((owner) -> Math.max(owner.gained(), owner.lost())).max().orElse(1);
		List<Line> lines = new ArrayList<>();
		shown.forEach((owner) -> lines.add(Line.of(owner, max)));
		if (!others.isEmpty()) {
			lines.add(Line.others(others));
		}
		return new OwnerChart(summary(moves, check), lines);
	}

	private static String summary(List<OwnerMoves> moves, boolean check) {
		long rows = moves.stream().mapToLong(OwnerMoves::gained).sum();
		return "%s %s.".formatted(Amount.rows(rows),
				(check ? "would change " : "changed ") + "the owner of " + ((rows == 1) ? "its lead" : "their leads"));
	}

	/**
	 * An owner.
	 *
	 * @param name the owner, or a label for none or several
	 * @param isOne whether it is a single owner
	 * @param gained the leads gained
	 * @param lost the leads lost
	 * @param max the number of leads that fills half of the chart; 0 for no bar
	 */
	record Line(String name, boolean isOne, long gained, long lost, long max) {

		static Line of(OwnerMoves owner, long max) {
			boolean isOne = !owner.name().isEmpty();
			return new Line(isOne ? owner.name() : "(no owner)", isOne, owner.gained(), owner.lost(), max);
		}

		static Line others(List<OwnerMoves> owners) {
			return new Line(Amount.of(owners.size(), "other owner", "other owners"), false,
					owners.stream().mapToLong(OwnerMoves::gained).sum(),
					owners.stream().mapToLong(OwnerMoves::lost).sum(), 0);
		}

		boolean isDrawn() {
			return this.max > 0;
		}

		long lostX() {
			return HALF - lostWidth();
		}

		long lostWidth() {
			return width(this.lost);
		}

		long gainedWidth() {
			return width(this.gained);
		}

		/** At least 1, so that any change is visible. */
		private long width(long leads) {
			return (leads == 0) ? 0 : Math.max(1, leads * HALF / this.max);
		}

		String gainedText() {
			return Amount.of(this.gained);
		}

		String lostText() {
			return Amount.of(this.lost);
		}

		String net() {
			return Amount.signed(this.gained - this.lost);
		}

	}

}
