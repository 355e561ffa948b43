package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.database.RunLocks;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.result.LeadEvent;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunState;
import org.leadupdate.share.PartitionTasks;
import org.leadupdate.store.ExtendedFieldRepository;

/** The runs of a database, those under way included. */
public class RunHistory {

	private static final String RUNNING = "running";

	private final RunService service;

	private final RunRepository runs;

	private final ResultRepository results;

	private final RejectedRowRepository rejected;

	private final ExtendedFieldRepository fields;

	private final RunLocks locks;

	private final DeliveryJournal journal;

	private final PartitionTasks tasks;

	public RunHistory(RunService service, RunRepository runs, ResultRepository results, RejectedRowRepository rejected,
			ExtendedFieldRepository fields, RunLocks locks, DeliveryJournal journal, PartitionTasks tasks) {
		this.service = service;
		this.runs = runs;
		this.results = results;
		this.rejected = rejected;
		this.fields = fields;
		this.locks = locks;
		this.journal = journal;
		this.tasks = tasks;
	}

	/**
	 * The newest runs.
	 * @param job the job definition whose runs are meant; null for all
	 * @param since when they must have started at the earliest, UTC; null for any time
	 * @param limit how many at most
	 * @return the runs, newest first
	 */
	public List<RunListItem> runs(@Nullable String job, @Nullable LocalDateTime since, int limit) {
		return this.runs.newestFirst(job, since, limit).stream().map((run) -> entry(run, counts(run))).toList();
	}

	/**
	 * All that is known of a run.
	 * @param number its number
	 * @return the run, its rows counted as they are now
	 * @throws RefusedException if this database has no such run
	 */
	public RunDetail run(long number) {
		Run run = this.service.find(number);
		RunCounts counts = this.results.counts(number);
		Map<String, Long> problems = new LinkedHashMap<>();
		this.rejected.problems(number).rejected().forEach((code, rows) -> problems.put(code.name(), rows));
		RunListItem entry = entry(run, counts);
		boolean undone = entry.undoneBy() != null;
		return new RunDetail(entry, run.identity().sha256(), run.version(), run.semanticSettings(), problems,
				run.isThroughApi() ? this.journal.calls(number) : null, run.hasWorkers() ? workers(run) : null,
				files(Path.of(run.folder())), undone ? null : NextSteps.next(run),
				undone ? null : NextSteps.undo(run, counts));
	}

	/** Those that died with the manager still seem to apply partitions. */
	private List<PartitionTasks.ActiveWorker> workers(Run run) {
		return state(run).equals(RUNNING) ? this.tasks.workers(run.number()) : List.of();
	}

	/**
	 * What runs did to a lead; checks, which do nothing, are left out.
	 * @param lead the lead's ID
	 * @param limit how many rows at most
	 * @return the rows that named it, newest first; values of personal fields are hidden
	 */
	public List<LeadEvent> lead(long lead, int limit) {
		Set<String> personal = this.fields.personal();
		return this.results.ofLead(lead, limit)
			.stream()
			.map((event) -> event.hiding((field) -> personal.contains(field.toLowerCase(Locale.ROOT))))
			.toList();
	}

	private RunListItem entry(Run run, RunCounts counts) {
		return RunListItem.of(run, state(run), counts, this.runs.undoneBy(run.number()).orElse(null));
	}

	/**
	 * A run under way holds its lock: another that looks like it has lost its process.
	 */
	String state(Run run) {
		if (run.state() == RunState.RUNNING) {
			return this.locks.isHeld(IdentityLock.name(run.identity())) ? RUNNING : "killed";
		}
		return run.state().toString();
	}

	/** Those of a run that has not ended are not stored yet. */
	RunCounts counts(Run run) {
		return (run.state() == RunState.RUNNING) ? this.results.counts(run.number()) : run.counts();
	}

	private static Map<String, Long> files(Path folder) {
		Map<String, Long> sizes = new TreeMap<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				files.filter(Files::isRegularFile)
					.forEach((file) -> sizes.put(file.getFileName().toString(), file.toFile().length()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return sizes;
	}

}
