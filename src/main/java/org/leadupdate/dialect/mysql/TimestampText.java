package org.leadupdate.dialect.mysql;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Timestamps as text. Bound as a date-time they would lose their milliseconds on MariaDB
 * 10, whose greeting MySQL's driver takes for MySQL 5.5.
 */
final class TimestampText {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

	private TimestampText() {
	}

	static String of(LocalDateTime utc) {
		return FORMAT.format(utc);
	}

}
