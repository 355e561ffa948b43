package org.leadupdate.report.html;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.CommandText;
import org.leadupdate.report.IndexedRun;

/**
 * A run that somebody has to resume or abandon, or that is still running.
 *
 * @param entry the run
 */
record UnfinishedRun(IndexedRun entry) {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

	static List<UnfinishedRun> of(List<IndexedRun> runs) {
		return runs.stream().filter((run) -> run.run().state().isUnfinished()).map(UnfinishedRun::new).toList();
	}

	boolean isRunning() {
		return this.entry.state().equals("running");
	}

	String title() {
		return "Run %d of %s".formatted(this.entry.run().number(), this.entry.run().identity().job());
	}

	String text() {
		return "%s, started %s, %s so far.".formatted(this.entry.state(), MINUTE.format(this.entry.run().started()),
				this.entry.counts().text());
	}

	@Nullable String why() {
		return this.entry.run().error();
	}

	String purpose() {
		return isRunning() ? "If it is interrupted" : "To resume";
	}

	@Nullable String command() {
		return CommandText.orNull(this.entry.next());
	}

}
