package org.leadupdate.result;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Moments as text that every database reads. Bound as a date-time they would lose their
 * milliseconds on MariaDB 10, whose greeting MySQL's driver takes for MySQL 5.5.
 */
final class Timestamps {

	private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

	private Timestamps() {
	}

	static @Nullable String text(@Nullable LocalDateTime utc) {
		return (utc != null) ? TEXT.format(utc) : null;
	}

}
