package org.leadupdate.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The throughput of a run over time.
 *
 * @param bucket the length of the interval of each number of rows
 * @param stretches its periods of work, in order, with interruptions between them
 */
public record Throughput(Duration bucket, List<Stretch> stretches) {

	/** The throughput of a run without processed rows. */
	public static final Throughput NONE = new Throughput(Duration.ofSeconds(1), List.of());

	/**
	 * Whether the run was interrupted and resumed.
	 * @return true if it worked in several periods
	 */
	public boolean isInterrupted() {
		return this.stretches.size() > 1;
	}

	/**
	 * The time that an interrupted run worked on its rows.
	 * @param ended when it ended last, UTC
	 * @return the time without the interruptions; empty if there was none
	 */
	public Optional<Duration> worked(LocalDateTime ended) {
		if (!isInterrupted()) {
			return Optional.empty();
		}
		Duration worked = Duration.between(this.stretches.get(this.stretches.size() - 1).began(), ended);
		for (Stretch earlier : this.stretches.subList(0, this.stretches.size() - 1)) {
			worked = worked.plus(Duration.between(earlier.began(), earlier.ended()));
		}
		return Optional.of(worked);
	}

	/**
	 * A period of work without interruption.
	 *
	 * @param began when its first rows were processed, UTC
	 * @param ended when its last rows were processed, UTC
	 * @param rows the rows processed in each bucket; the last bucket ends with the period
	 */
	public record Stretch(LocalDateTime began, LocalDateTime ended, List<Long> rows) {

	}

}
