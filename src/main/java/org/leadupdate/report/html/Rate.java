package org.leadupdate.report.html;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.leadupdate.result.Throughput;

/**
 * How fast a run went for a while.
 *
 * @param from when this began, UTC
 * @param seconds how long it took
 * @param rows the rows done in it
 */
record Rate(LocalDateTime from, long seconds, long rows) {

	/** The rates of a stretch. Its rest, if short, counts to what comes before it. */
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
