package org.leadupdate.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.report.IndexedRun;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

/**
 * How a job went over time. Checks and undos are left out: they are not its nights.
 *
 * @param name the job
 * @param chart its last runs
 * @param growing the problem codes that grow
 */
record JobSection(String name, RunChart chart, List<GrowingCode> growing) {

	/** The maximum number of sections, and of bars of all: the page stays small. */
	private static final int MAX_SECTIONS = 30;

	private static final int MAX_BARS = 900;

	private static final int MAX_BARS_OF_JOB = 60;

	/** The jobs with a trend, those that ran last first. */
	static List<JobSection> of(List<IndexedRun> newestFirst, IndexPage.Files files) {
		Map<String, List<IndexedRun>> jobs = new LinkedHashMap<>();
		newestFirst.stream()
			.filter((run) -> run.run().identity().mode() == RunMode.APPLY && !run.state().equals("running"))
			.forEach((run) -> jobs.computeIfAbsent(run.run().identity().job(), (job) -> new ArrayList<>()).add(run));
		jobs.values().removeIf((runs) -> runs.size() < 2);
		int bars = Math.min(MAX_BARS_OF_JOB, MAX_BARS / Math.max(1, Math.min(MAX_SECTIONS, jobs.size())));
		return jobs.entrySet()
			.stream()
			.limit(MAX_SECTIONS)
			.map((job) -> of(job.getKey(), job.getValue(), bars, files))
			.toList();
	}

	private static JobSection of(String name, List<IndexedRun> newestFirst, int bars, IndexPage.Files files) {
		List<IndexedRun> oldestFirst = new ArrayList<>(newestFirst.subList(0, Math.min(bars, newestFirst.size())));
		Collections.reverse(oldestFirst);
		return new JobSection(name, new RunChart(oldestFirst),
				GrowingCode.of(newestFirst.stream().filter((run) -> run.run().state() == RunState.FINISHED), files));
	}

	/** The codes that grow; null if there are none. */
	@Nullable List<GrowingCode> growth() {
		return this.growing.isEmpty() ? null : this.growing;
	}

}
