package org.leadupdate.report.html;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.Throughput;

/**
 * The speed of a run in an interval.
 *
 * @param from the start of the interval, UTC
 * @param seconds the length of the interval
 * @param rows the rows processed in it
 */
record Rate(LocalDateTime from, long seconds, long rows) {

	/** The rates of a period. A short remainder is added to the last interval. */
	static List<Rate> of(Throughput.Stretch stretch, Duration bucket) {
		List<Rate> rates = new ArrayList<>();
		LocalDateTime from = stretch.began();
		for (long rows : stretch.rows()) {
			long seconds = Math.min(bucket.toSeconds(), Duration.between(from, stretch.ended()).toSeconds());
			if (!rates.isEmpty() && seconds * 2 < bucket.toSeconds()) {
				Rate before = rates.remove(rates.size() - 1);
				rates.add(new Rate(before.from, before.seconds + seconds, before.rows + rows));
			}
			else {
				rates.add(new Rate(from, seconds, rows));
			}
			from = from.plusSeconds(seconds);
		}
		return rates;
	}

	long perSecond() {
		return Math.round((double) this.rows / this.seconds);
	}

}
