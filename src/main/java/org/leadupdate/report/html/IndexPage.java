package org.leadupdate.report.html;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.report.IndexedRun;
import org.leadupdate.result.Run;

/** The model of the {@code index.html} template: runs at a glance. */
public final class IndexPage {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

	private final String scope;

	private final List<IndexedRun> runs;

	private final boolean cut;

	private final LocalDateTime written;

	private final Files files;

	private final List<JobSection> jobs;

	/**
	 * Creates the model.
	 * @param scope which runs they are, in words
	 * @param runs the runs, newest first
	 * @param cut whether there are older ones
	 * @param written when the page is made, UTC
	 * @param files the files of the runs
	 */
	public IndexPage(String scope, List<IndexedRun> runs, boolean cut, LocalDateTime written, Files files) {
		this.scope = scope;
		this.runs = runs;
		this.cut = cut;
		this.written = written;
		this.files = files;
		this.jobs = JobSection.of(runs, files);
	}

	String scope() {
		return this.scope;
	}

	String headline() {
		long waiting = waiting();
		if (this.runs.isEmpty()) {
			return "There are no runs.";
		}
		return (waiting == 0) ? "No run is unfinished."
				: Amount.of(waiting, "run is unfinished.", "runs are unfinished.");
	}

	String state() {
		return (waiting() == 0) ? "good" : "failed";
	}

	private long waiting() {
		return unfinished().stream().filter((run) -> !run.isRunning()).count();
	}

	String when() {
		return "%s%s. Written %s.".formatted(this.cut ? "The newest " : "", Amount.of(this.runs.size(), "run", "runs"),
				TIME.format(this.written));
	}

	boolean hasRuns() {
		return !this.runs.isEmpty();
	}

	boolean hasUnfinished() {
		return !unfinished().isEmpty();
	}

	List<UnfinishedRun> unfinished() {
		return UnfinishedRun.of(this.runs);
	}

	boolean hasJobs() {
		return !this.jobs.isEmpty();
	}

	List<JobSection> jobs() {
		return this.jobs;
	}

	List<String> jobNames() {
		return this.runs.stream().map((run) -> run.run().identity().job()).distinct().sorted().toList();
	}

	List<String> verdicts() {
		return this.runs.stream().map((run) -> RunVerdict.of(run).text()).distinct().sorted().toList();
	}

	List<IndexRow> rows() {
		Set<Long> listed = this.runs.stream().map((run) -> run.run().number()).collect(Collectors.toSet());
		return this.runs.stream().map((run) -> new IndexRow(run, this.files.reportUri(run.run()), listed)).toList();
	}

	PageScript script() {
		return PageScript.of("index.js");
	}

	/** What there is of the files of the runs. */
	public interface Files {

		/**
		 * Where the report of a run is.
		 * @param run the run
		 * @return a percent-encoded URI, or null if the report does not exist
		 */
		@Nullable String reportUri(Run run);

		/**
		 * The rejected rows of a run by problem code.
		 * @param run the run
		 * @return the counts by code, or null if they are no longer known
		 */
		@Nullable Map<String, Long> countsByCode(Run run);

	}

}
