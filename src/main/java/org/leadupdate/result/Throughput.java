package org.leadupdate.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

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
	 * What a run did from a start to an end.
	 *
	 * @param began when its first rows were done, UTC
	 * @param ended when its last rows were done, UTC
	 * @param rows the rows done in each bucket; the last of them ends with the stretch
	 */
	public record Stretch(LocalDateTime began, LocalDateTime ended, List<Long> rows) {

	}

}
