package org.leadupdate.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

import org.jspecify.annotations.Nullable;

/**
 * Formats times as ISO 8601 with an offset, like the vendor's API:
 * {@code 2018-10-05T08:00:00+05:30}, with milliseconds only if they are not zero. Written
 * by hand, since a formatter takes several times as long.
 */
public final class IsoTime {

	public static final IsoTime UTC = new IsoTime(ZoneOffset.UTC);

	private final ZoneRules rules;

	public IsoTime(ZoneId zone) {
		this.rules = zone.getRules();
	}

	/** Formats a time that may be absent. */
	public @Nullable String formatOrNull(@Nullable LocalDateTime utc) {
		return (utc != null) ? format(utc) : null;
	}

	/** Formats a time of the database in ISO 8601 with its offset. */
	public String format(LocalDateTime utc) {
		ZoneOffset offset = this.rules.getOffset(utc.toInstant(ZoneOffset.UTC));
		LocalDateTime local = utc.plusSeconds(offset.getTotalSeconds());
		StringBuilder text = new StringBuilder(29).append(local.toLocalDate());
		append(text, 'T', local.getHour());
		append(text, ':', local.getMinute());
		append(text, ':', local.getSecond());
		int millis = local.getNano() / 1_000_000;
		if (millis > 0) {
			append(text.append('.').append((char) ('0' + millis / 100)), millis % 100);
		}
		return text.append(offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId()).toString();
	}

	private static void append(StringBuilder text, char separator, int number) {
		append(text.append(separator), number);
	}

	/** Two digits. */
	private static void append(StringBuilder text, int number) {
		text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
	}

}
