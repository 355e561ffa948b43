package org.leadupdate.report.html;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.report.IndexedRun;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunMode;

/**
 * A run as a row of the table.
 *
 * @param entry the run
 * @param uri where its report is, if that still exists
 * @param listed the numbers of the runs in the table
 */
record IndexRow(IndexedRun entry, @Nullable String uri, Set<Long> listed) {

	private static final int TO_THE_MINUTE = "2026-01-01T02:30".length();

	private static final int MAX_LENGTH = 60;

	private Run run() {
		return this.entry.run();
	}

	long number() {
		return run().number();
	}

	String started() {
		return run().started().toString().substring(0, TO_THE_MINUTE).replace('T', ' ');
	}

	String job() {
		return run().identity().job();
	}

	/** What it did, if it did not apply an input. */
	@Nullable String mode() {
		RunMode mode = run().identity().mode();
		return (mode == RunMode.APPLY) ? null : mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** The name of the file: its folder is on the run's own page. */
	String input() {
		String input = this.entry.input();
		String name = input.substring(input.lastIndexOf('/') + 1);
		return (name.length() <= MAX_LENGTH) ? name : "\u2026" + name.substring(name.length() - MAX_LENGTH + 1);
	}

	String by() {
		return PageText.truncate(run().startedBy());
	}

	RunVerdict verdict() {
		return RunVerdict.of(this.entry);
	}

	List<Relation> relations() {
		List<Relation> relations = new ArrayList<>();
		if (run().relatedRun() != null) {
			relations.add(relation(run().identity().mode().isUndo() ? "undoes" : "corrects", run().relatedRun()));
		}
		if (this.entry.undoneBy() != null) {
			relations.add(relation("undone by", this.entry.undoneBy()));
		}
		return relations;
	}

	private Relation relation(String text, long other) {
		return new Relation(text, other, this.listed.contains(other));
	}

	boolean resumed() {
		return this.entry.resumed();
	}

	String updated() {
		return Amount.of(this.entry.counts().updated());
	}

	String unchanged() {
		return Amount.of(this.entry.counts().unchanged());
	}

	String rejected() {
		return Amount.of(this.entry.counts().rejected());
	}

	String rate() {
		Duration worked = this.entry.worked();
		return (worked == null) ? "" : Amount.of(this.entry.counts().read() * 1000 / Math.max(1, worked.toMillis()));
	}

	String time() {
		return (this.entry.worked() != null) ? Amount.of(this.entry.worked()) : "";
	}

	long seconds() {
		return (this.entry.worked() != null) ? this.entry.worked().toSeconds() : -1;
	}

	/**
	 * What a run has to do with another.
	 *
	 * @param text the relation
	 * @param number the other run
	 * @param linked whether the other run is in the table
	 */
	record Relation(String text, long number, boolean linked) {

	}

}
