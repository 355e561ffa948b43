package org.leadupdate.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How fast a run went, and when.
 *
 * @param bucket the time that each number of rows stands for
 * @param stretches what it did from each of its starts on, in their order; between two of
 * them it lay unfinished
 */
public record Throughput(Duration bucket, List<Stretch> stretches) {

	/** That of a run which is done with no row. */
	public static final Throughput NONE = new Throughput(Duration.ofSeconds(1), List.of());

	/**
	 * How long a run that was interrupted worked on its rows.
	 * @param ended when it ended last, UTC
	 * @return the time without the interruptions; empty if there was none
	 */
	public Optional<Duration> worked(LocalDateTime ended) {
		if (this.stretches.size() < 2) {
			return Optional.empty();
		}
		Duration worked = Duration.between(this.stretches.get(this.stretches.size() - 1).began(), ended);
		for (Stretch earlier : this.stretches.subList(0, this.stretches.size() - 1)) {
			worked = worked.plus(Duration.between(earlier.began(), earlier.ended()));
		}
		return Optional.of(worked);
	}

	/**
	 * What a run did from a start to an end.
	 *
	 * @param began when its first rows were done, UTC
	 * @param ended when its last rows were done, UTC
	 * @param rows the rows done in each bucket; the last of them ends with the stretch
	 */
	public record Stretch(LocalDateTime began, LocalDateTime ended, List<Long> rows) {

	}

}
