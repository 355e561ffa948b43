package org.leadupdate.report.html;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;
import org.leadupdate.report.IndexedRun;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

/** Runs with what the page of all runs shows of them, and nothing in a database. */
final class MadeUpRuns implements IndexPage.Files {

	static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 2, 30);

	private final List<IndexedRun> runs = new ArrayList<>();

	private final Map<Long, Map<String, Long>> codes = new HashMap<>();

	private RunMode mode = RunMode.APPLY;

	private String job = "nightly";

	private String input = "/feed/export.csv";

	private @Nullable Long related;

	private @Nullable Long undoneBy;

	private boolean resumed;

	MadeUpRuns job(String job) {
		this.job = job;
		return this;
	}

	MadeUpRuns input(String input) {
		this.input = input;
		return this;
	}

	MadeUpRuns mode(RunMode mode, @Nullable Long related) {
		this.mode = mode;
		this.related = related;
		return this;
	}

	MadeUpRuns undoneBy(long number) {
		this.undoneBy = number;
		return this;
	}

	MadeUpRuns resumed() {
		this.resumed = true;
		return this;
	}

	MadeUpRuns finished(long updated, long rejected) {
		return add("finished", RunState.FINISHED, updated, rejected);
	}

	/** One with this many rows of a problem code. */
	MadeUpRuns rejected(String code, long rows) {
		finished(100 - rows, rows);
		this.codes.put((long) this.runs.size(), Map.of(code, rows));
		return this;
	}

	MadeUpRuns add(String state, RunState stored, long updated, long rejected) {
		long number = this.runs.size() + 1L;
		LocalDateTime started = START.plusDays(number);
		Duration worked = Duration.ofMillis(700 + updated * 3);
		boolean ended = stored != RunState.RUNNING;
		Run run = new Run(number, new RunIdentity(this.mode, this.job, 7, "ab".repeat(32)), 1, this.input, stored, 4,
				(stored == RunState.FAILED) ? "The database is <gone>." : null, Map.of(), null, 1, "cron@crm-batch-1",
				"1", started, ended ? started.plus(worked) : null, RunCounts.NONE,
				"/reports/" + this.job + "-20260101T023000Z-run" + number, this.related);
		this.runs.add(new IndexedRun(run, this.input, state, new RunCounts(updated, updated / 7, rejected),
				ended ? worked : null, this.resumed, this.undoneBy,
				stored.isUnfinished() ? new NextStep.Resume(number, this.job, Map.of()) : null));
		this.mode = RunMode.APPLY;
		this.related = null;
		this.undoneBy = null;
		this.resumed = false;
		return this;
	}

	IndexPage page() {
		List<IndexedRun> newestFirst = new ArrayList<>(this.runs);
		Collections.reverse(newestFirst);
		return new IndexPage("Runs in /reports", newestFirst, false, START, this);
	}

	/** As many as a busy year has. */
	static MadeUpRuns many(int number) {
		MadeUpRuns runs = new MadeUpRuns();
		List<String> jobs = List.of("nightly-owners", "weekly-rota", "crm-feed-emea", "crm-feed-apac", "corrections");
		for (int run = 0; run < number; run++) {
			long rows = 1200 + run * 3L % 700 + (run % 29) * 31L;
			runs.job(jobs.get(run % 7 % jobs.size())).input("/var/feed/2026/leads-export-" + run + ".csv");
			if (run % 97 == 41) {
				runs.add("failed", RunState.FAILED, rows / 3, 12);
			}
			else if (run % 61 == 33) {
				runs.add("stopped", RunState.STOPPED, rows / 2, 2);
			}
			else {
				if (run % 37 == 5) {
					runs.resumed();
				}
				if (run % 23 == 9) {
					runs.mode(RunMode.UNDO, (long) run - 2);
				}
				runs.finished(rows, (run % 3 == 0) ? 0 : run % 90);
			}
		}
		return runs;
	}

	@Override
	public @Nullable String reportUri(Run run) {
		return (run.number() % 10 == 3) ? null : "./" + run.folder().substring("/reports/".length()) + "/report.html";
	}

	@Override
	public Map<String, Long> countsByCode(Run run) {
		return Objects.requireNonNullElse(this.codes.get(run.number()),
				Map.of("OWNER_NOT_FOUND", run.counts().rejected()));
	}

}
