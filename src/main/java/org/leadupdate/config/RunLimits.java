package org.leadupdate.config;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * When a run stops by itself, and how fast it may go. None of it decides what a row
 * means: a resumed run may have other limits.
 *
 * @param maxRejected the most rejected rows, beyond which the run stops; null is no limit
 * @param mostAfterCheck the most rejected rows of a whole file that is validated first;
 * null is no limit
 * @param rowsPerSecond the most rows a second; null is no limit
 * @param until when to stop; null is never
 * @param zone the time zone of {@code until}
 */
public record RunLimits(@Nullable MaxRejected maxRejected, @Nullable MaxRejected mostAfterCheck,
		@Nullable Integer rowsPerSecond, @Nullable LocalTime until, ZoneId zone) {

	/** The most that {@code threads} may be. */
	public static final int MOST_THREADS = 64;

	private static final int MOST_PARTITIONS = 1024;

	private static final int MOST_ROWS = 100_000;

	/**
	 * Reads the limits.
	 * @throws RefusedException if one of them is invalid
	 */
	static RunLimits of(LeadUpdateProperties properties) {
		checkRange("threads", properties.threads(), MOST_THREADS);
		checkRange("chunk-size", properties.chunkSize(), MOST_ROWS);
		checkRange("partitions", properties.partitions(), MOST_PARTITIONS);
		if (properties.workerHeartbeat().toSeconds() < 1) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.worker-heartbeat must be a second or more, such as 10s.");
		}
		if (properties.progressInterval().isNegative() || properties.progressInterval().isZero()) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.progress-interval must be greater than zero, such as 10s. --quiet turns progress off.");
		}
		if (properties.maxInputBytes().toBytes() < 1) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.max-input-bytes must be more than nothing, such as 8GB.");
		}
		if (properties.rowsPerSecond() != null) {
			checkRange("rows-per-second", properties.rowsPerSecond(), Integer.MAX_VALUE);
		}
		return new RunLimits((properties.maxRejected() != null) ? MaxRejected.parse(properties.maxRejected()) : null,
				null, properties.rowsPerSecond(), (properties.until() != null) ? time(properties.until()) : null,
				properties.timeZone());
	}

	/**
	 * The same for a check before the first write, which by itself allows no rejected
	 * row.
	 */
	RunLimits afterCheck() {
		return new RunLimits(null, Objects.requireNonNullElse(this.maxRejected, MaxRejected.NONE), this.rowsPerSecond,
				this.until, this.zone);
	}

	/** The same for a generated input, whose rows nobody could correct. */
	RunLimits ofGenerated() {
		return new RunLimits(null, null, this.rowsPerSecond, this.until, this.zone);
	}

	private static void checkRange(String name, int value, int most) {
		if (value < 1 || value > most) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.%s is %d. Give a number from 1 to %d.".formatted(name, value, most));
		}
	}

	private static LocalTime time(String text) {
		try {
			return LocalTime.parse(text.strip());
		}
		catch (DateTimeException ex) {
			// YAML takes 16:00 without quotes for the number 960.
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.until is \"%s\". Give a time of day, in quotes, such as \"06:00\"."
						.formatted(text));
		}
	}

}
