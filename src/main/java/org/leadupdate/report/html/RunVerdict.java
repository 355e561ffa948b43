package org.leadupdate.report.html;

import org.leadupdate.report.IndexedRun;

/**
 * How a run went, in a word or two.
 *
 * @param text for the reader, who can filter by it
 * @param kind for the style
 */
record RunVerdict(String text, Kind kind) {

	static RunVerdict of(IndexedRun run) {
		return switch (run.state()) {
			case "finished" -> (run.counts().rejected() == 0) ? new RunVerdict("finished", Kind.GOOD)
					: new RunVerdict("rows rejected", Kind.REJECTIONS);
			case "running" -> new RunVerdict("running", Kind.RUNNING);
			case "stopped" -> new RunVerdict("stopped", Kind.STOPPED);
			case "unusable" -> new RunVerdict("unusable input", Kind.FAILED);
			case "purging" -> new RunVerdict("partially purged", Kind.FAILED);
			default -> new RunVerdict(run.state(), Kind.FAILED);
		};
	}

	/** As it follows a number of runs. */
	String sentence() {
		return (this.kind == Kind.REJECTIONS) ? "finished with rejected rows" : this.text;
	}

	/** What the style distinguishes. */
	enum Kind {

		GOOD("good"), REJECTIONS("problems"), STOPPED("problems"), RUNNING("soft"), FAILED("failed");

		private final String style;

		Kind(String style) {
			this.style = style;
		}

		@Override
		public String toString() {
			return this.style;
		}

	}

}
