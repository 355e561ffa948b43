package org.leadupdate.workers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.batch.StopSignal;
import org.leadupdate.exit.ProgramInfo;
import org.leadupdate.share.PartitionTasks;
import org.leadupdate.share.SharedRuns;

/**
 * The worker's side: applies partitions of any run of the database, each with the
 * settings that its run began with.
 */
public class Worker {

	private static final Logger logger = LoggerFactory.getLogger(Worker.class);

	private static final Duration LOOK = Duration.ofSeconds(1);

	/** A run that can't be opened is tried again: what it lacks may be mended. */
	private static final Duration REFUSAL = Duration.ofMinutes(1);

	private final PartitionQueue queue;

	private final PartitionTasks tasks;

	private final SharedRuns runs;

	private final StopSignal stop;

	private final Clock clock;

	private final Map<Long, OpenRun> open = new ConcurrentHashMap<>();

	private final Map<Long, Refusal> refusals = new ConcurrentHashMap<>();

	/**
	 * Creates a worker.
	 * @param queue gives it partitions
	 * @param tasks the partitions that are not done
	 * @param runs the runs with workers
	 * @param stop ends it
	 * @param clock measures how long it is idle
	 */
	public Worker(PartitionQueue queue, PartitionTasks tasks, SharedRuns runs, StopSignal stop, Clock clock) {
		this.queue = queue;
		this.tasks = tasks;
		this.runs = runs;
		this.stop = stop;
		this.clock = clock;
	}

	/**
	 * Works until a stop is asked for, or nothing was to be done for a while.
	 * @param threads how many partitions at the same time
	 * @param idle after how long without work it ends by itself; null is never
	 * @param opener opens runs
	 */
	public void work(int threads, @Nullable Duration idle, RunOpener opener) {
		String name = ProcessName.own();
		logger.info("worker {} waits for partitions, {} at a time", name, threads);
		try (PartitionQueue.Service service = this.queue.serve(name, threads, RunSelection.allBut(this::refused),
				(run, step) -> apply(run, step, opener))) {
			Instant busy = this.clock.instant();
			while (!this.stop.await(LOOK)) {
				closeDone();
				busy = this.open.isEmpty() ? busy : this.clock.instant();
				if (idle != null && busy.plus(idle).isBefore(this.clock.instant())) {
					break;
				}
			}
			logger.info("worker {} ends", name);
			this.open.values().forEach(OpenRun::stop);
			logger.debug("{} waits for the chunks under way", service);
		}
		this.open.values().forEach(OpenRun::close);
	}

	private PartitionEnd apply(long number, long step, RunOpener opener) {
		if (this.stop.isRequested() || !isOfThisVersion(number)) {
			return PartitionEnd.RETURNED;
		}
		OpenRun run = this.open.compute(number, (key, found) -> {
			OpenRun opened = (found != null) ? found : open(number, opener);
			if (opened != null) {
				opened.begin();
			}
			return opened;
		});
		if (run == null) {
			return PartitionEnd.RETURNED;
		}
		try {
			return run.run(step);
		}
		finally {
			run.end();
		}
	}

	/** Also of a run that is open: another manager may have resumed it. */
	private boolean isOfThisVersion(long number) {
		Optional<String> other = this.runs.version(number).filter((found) -> !found.equals(ProgramInfo.version()));
		other.ifPresent((version) -> refuse(number,
				"it is managed by version %s of the program, and this is version %s. Start workers of that version"
					.formatted(version, ProgramInfo.version())));
		return other.isEmpty();
	}

	private @Nullable OpenRun open(long number, RunOpener opener) {
		if (refused().contains(number)) {
			// By another thread, just now.
			return null;
		}
		logger.info("opens run {}", number);
		try {
			OpenRun run = opener.open(number);
			logger.info("begins with run {}", number);
			return run;
		}
		catch (RuntimeException ex) {
			logger.debug("Run {} can't be opened", number, ex);
			refuse(number, String.valueOf(ex.getMessage()));
			return null;
		}
	}

	/** Others may be able to; said once. */
	private void refuse(long run, String problem) {
		Refusal before = this.refusals.put(run, new Refusal(problem, this.clock.instant().plus(REFUSAL)));
		if (before == null || !before.problem().equals(problem)) {
			logger.warn("Run {} is left to others: {}", run, problem);
		}
	}

	private Collection<Long> refused() {
		Instant now = this.clock.instant();
		return this.refusals.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().until().isAfter(now))
			.map(Map.Entry::getKey)
			.toList();
	}

	private void closeDone() {
		this.open.keySet().forEach((number) -> this.open.computeIfPresent(number, (key, run) -> {
			if (!run.isIdle() || this.tasks.count(number) > 0) {
				return run;
			}
			logger.info("is done with run {}", number);
			run.close();
			return null;
		}));
	}

	/**
	 * Why a run is left to others.
	 *
	 * @param problem the reason, a sentence
	 * @param until when it is tried again
	 */
	private record Refusal(String problem, Instant until) {
	}

	/** Opens runs by the settings that they began with. */
	public interface RunOpener {

		/**
		 * Opens a run.
		 * @param number its number
		 * @return what it takes to apply its partitions
		 * @throws RuntimeException if it can't be, in a sentence
		 */
		OpenRun open(long number);

	}

}
