package org.leadupdate.cli.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.leadupdate.batch.RunProgress.Snapshot;
import org.leadupdate.result.RunCounts;

/** The progress of a run as text. */
final class ProgressText {

	private ProgressText() {
	}

	/** The name of a step. */
	static String task(Snapshot now) {
		return switch (now.step()) {
			case STAGE -> "Reading";
			case APPLY -> switch (now.mode()) {
				case APPLY -> "Applying";
				case UNDO -> "Undoing";
				case CHECK, UNDO_CHECK -> "Checking";
			};
			case REPORT -> "Reporting";
			case PROFILE -> "Profiling";
		};
	}

	/** A whole line, without the rate if it is unknown. */
	static String line(Snapshot now, long rowsPerSecond) {
		List<String> parts = new ArrayList<>();
		parts.add((now.total() == 0) ? RunCounts.rows(now.done()) + " so far" : "%,d of %s (%d%%)".formatted(now.done(),
				RunCounts.rows(now.total()), percent(now.done(), now.total())));
		if (now.rejected() > 0) {
			parts.add(rejected(now.rejected()));
		}
		if (rowsPerSecond > 0) {
			parts.add("%,d rows/s".formatted(rowsPerSecond));
			if (now.total() > 0) {
				parts.add(left((now.total() - now.done()) / rowsPerSecond));
			}
		}
		return task(now) + ": " + String.join(", ", parts);
	}

	static int percent(long done, long total) {
		return (int) (done * 100 / total);
	}

	static String rejected(long rows) {
		return "%,d rejected".formatted(rows);
	}

	static String left(long seconds) {
		return time(Math.max(0, seconds)) + " left";
	}

	/** A duration in its two largest units. */
	static String time(long seconds) {
		Duration time = Duration.ofSeconds(seconds);
		if (time.toHours() > 0) {
			return "%dh%02dm".formatted(time.toHours(), time.toMinutesPart());
		}
		return (time.toMinutes() > 0) ? "%dm%02ds".formatted(time.toMinutes(), time.toSecondsPart()) : seconds + "s";
	}

}
