package org.leadupdate.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.file.PrivateFiles;
import org.leadupdate.report.IndexedRun;
import org.leadupdate.report.folder.IndexWriter;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;
import org.leadupdate.result.RunThroughput;
import org.leadupdate.result.Throughput;

/** The page of all runs, in the report folder or wherever it is asked for. */
public class RunIndex {

	/** What a page shows at most, to stay quick to write and to read. */
	public static final int MOST = 2000;

	private static final Logger logger = LoggerFactory.getLogger(RunIndex.class);

	private static final String LOCK = ".index.lock";

	private final RunHistory history;

	private final RunRepository runs;

	private final RunThroughput throughput;

	private final Clock clock;

	public RunIndex(RunHistory history, RunRepository runs, RunThroughput throughput, Clock clock) {
		this.history = history;
		this.runs = runs;
		this.throughput = throughput;
		this.clock = clock;
	}

	/**
	 * Writes the page of a report folder anew. If that fails, the log has a warning.
	 * @param reports the folder with the folders of runs; nothing is done if it is
	 * missing
	 */
	public void refresh(Path reports) {
		if (!Files.isDirectory(reports)) {
			return;
		}
		try {
			replace(reports);
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("The page of all runs, {}, could not be written: {}. The run is not affected.",
					reports.resolve(IndexWriter.FILE), ex.getMessage());
			logger.debug("The page could not be written", ex);
		}
	}

	/** Of two processes the second reads what the first has stored. */
	private void replace(Path reports) throws IOException {
		try (FileChannel channel = PrivateFiles.openLock(reports.resolve(LOCK)); FileLock lock = channel.lock()) {
			logger.debug("Writing the page of all runs under {}", lock);
			List<Run> newest = this.runs.newestIn(reports.toString(), MOST + 1)
				.stream()
				.filter((run) -> reports.equals(Path.of(run.folder()).getParent()))
				.toList();
			page("Runs in " + reports, newest, MOST).write(reports.resolve(IndexWriter.FILE));
		}
	}

	/**
	 * The page of runs of this database.
	 * @param job the job definition whose runs are meant; null for all
	 * @param since when they must have started at the earliest, UTC; null for any time
	 * @param limit how many at most
	 * @return the page, to be written
	 */
	public IndexWriter page(@Nullable String job, @Nullable LocalDateTime since, int limit) {
		String scope = "Runs of " + ((job != null) ? "job " + job : "all jobs")
				+ ((since != null) ? " since %s UTC".formatted(since.toString().replace('T', ' ')) : "");
		return page(scope, this.runs.newestFirst(job, since, limit + 1), limit);
	}

	private IndexWriter page(String scope, List<Run> newest, int limit) {
		List<Run> shown = newest.subList(0, Math.min(limit, newest.size()));
		UndoneRuns undone = new UndoneRuns(shown);
		Map<Long, Throughput> periods = shown.isEmpty() ? Map.of()
				: this.throughput.periods(shown.get(shown.size() - 1).number());
		return new IndexWriter(scope,
				shown.stream()
					.map((run) -> entry(run, undone.undoneBy(run.number()),
							periods.getOrDefault(run.number(), Throughput.NONE)))
					.toList(),
				newest.size() > limit, LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.SECONDS));
	}

	private IndexedRun entry(Run run, @Nullable Long undoneBy, Throughput periods) {
		return new IndexedRun(run, GeneratedInput.input(run), this.history.state(run), this.history.counts(run),
				worked(run, periods), periods.isInterrupted(), undoneBy,
				run.state().isUnfinished() ? NextSteps.next(run) : null);
	}

	private static @Nullable Duration worked(Run run, Throughput periods) {
		LocalDateTime ended = run.ended();
		return (ended == null) ? null : periods.worked(ended).orElseGet(() -> Duration.between(run.started(), ended));
	}

}
