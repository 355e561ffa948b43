package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.OwnerMoves;

/**
 * Who gained and who lost leads: a line an owner, what was lost to the left, what was
 * gained to the right.
 *
 * @param summary the whole as a sentence
 * @param lines the owners with most moves, and the others together
 */
record OwnerChart(String summary, List<Line> lines) {

	private static final int LINES = 20;

	private static final long HALF = 100;

	static OwnerChart of(List<OwnerMoves> moves, boolean check) {
		List<OwnerMoves> shown = moves.subList(0, Math.min(LINES, moves.size()));
		List<OwnerMoves> others = moves.subList(shown.size(), moves.size());
		long most = shown.stream().mapToLong((owner) -> Math.max(owner.gained(), owner.lost())).max().orElse(1);
		List<Line> lines = new ArrayList<>();
		shown.forEach((owner) -> lines.add(Line.of(owner, most)));
		if (!others.isEmpty()) {
			lines.add(Line.others(others));
		}
		return new OwnerChart(summary(moves, check), lines);
	}

	private static String summary(List<OwnerMoves> moves, boolean check) {
		long rows = moves.stream().mapToLong(OwnerMoves::gained).sum();
		return "%s %s another owner.".formatted(Amount.rows(rows),
				(check ? "would give " : "gave ") + ((rows == 1) ? "its lead" : "their leads"));
	}

	/**
	 * An owner.
	 *
	 * @param name the owner, or what stands for none or several
	 * @param isOne whether it is the name of one
	 * @param gained the leads gained
	 * @param lost the leads lost
	 * @param most as many as fill a half of the chart; 0 for no bar
	 */
	record Line(String name, boolean isOne, long gained, long lost, long most) {

		static Line of(OwnerMoves owner, long most) {
			boolean isOne = !owner.name().isEmpty();
			return new Line(isOne ? owner.name() : "(no owner)", isOne, owner.gained(), owner.lost(), most);
		}

		static Line others(List<OwnerMoves> owners) {
			return new Line(Amount.of(owners.size(), "other owner", "other owners"), false,
					owners.stream().mapToLong(OwnerMoves::gained).sum(),
					owners.stream().mapToLong(OwnerMoves::lost).sum(), 0);
		}

		boolean isDrawn() {
			return this.most > 0;
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

		/** What is not nothing can be seen. */
		private long width(long leads) {
			return (leads == 0) ? 0 : Math.max(1, leads * HALF / this.most);
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
