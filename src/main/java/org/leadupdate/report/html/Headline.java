package org.leadupdate.report.html;

import org.leadupdate.report.RunSummary;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunMode;

/** The outcome of a run in one sentence. */
final class Headline {

	private static final int STOPPED = 5;

	private static final int TOO_MANY_REJECTED = 6;

	private final RunMode mode;

	private final int exitCode;

	private final long rows;

	private final long rejected;

	private Headline(Run run, RunSummary summary) {
		this.mode = run.identity().mode();
		this.exitCode = summary.exitCode();
		this.rows = summary.counts().read();
		this.rejected = summary.counts().rejected();
	}

	static String of(Run run, RunSummary summary) {
		Headline headline = new Headline(run, summary);
		return summary.partial() ? headline.partial(run.layoutOrThrow().rows()) : headline.complete();
	}

	private String partial(long all) {
		String end = switch (this.exitCode) {
			case STOPPED -> "Stopped before the end";
			case TOO_MANY_REJECTED -> "Stopped because too many rows were rejected";
			default -> "Failed before the end";
		};
		return "%s: %s of %s processed.".formatted(end, Amount.of(this.rows), Amount.rows(all));
	}

	private String complete() {
		if (this.rows == 0) {
			return this.mode.isUndo() ? "There was nothing to undo." : "Finished: the input has no rows.";
		}
		return switch (this.mode) {
			case APPLY -> (this.rejected == 0) ? "Finished: " + all() + " succeeded."
					: "Finished, but " + rejected(isOne() ? "was" : "were");
			case CHECK ->
				((this.exitCode == TOO_MANY_REJECTED) ? "Nothing was applied: " : "Check, no lead was written: ")
						+ ((this.rejected == 0) ? all() + " would succeed." : rejected("would be"));
			case UNDO -> undone(isOne() ? "was" : "were");
			case UNDO_CHECK -> "Check, no lead was written: " + undone("would be");
		};
	}

	private boolean isOne() {
		return ((this.rejected == 0) ? this.rows : this.rejected) == 1;
	}

	private String all() {
		return (this.rows == 1) ? "the one row" : "all " + Amount.rows(this.rows);
	}

	private String rejected(String be) {
		return (this.rejected == this.rows) ? "%s %s rejected.".formatted(all(), be)
				: "%s of %s %s rejected.".formatted(Amount.of(this.rejected), Amount.rows(this.rows), be);
	}

	private String undone(String be) {
		String leads = Amount.of(this.rows, "lead", "leads");
		return (this.rejected == 0) ? "%s %s restored.".formatted(leads, be)
				: "%s of %s %s skipped because of later changes.".formatted(Amount.of(this.rejected), leads, be);
	}

}
