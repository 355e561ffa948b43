package org.leadupdate.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;

import org.jspecify.annotations.Nullable;

/**
 * Formats times as ISO 8601 with an offset, like the vendor's API:
 * {@code 2018-10-05T08:00:00+05:30}, with milliseconds only if they are not zero. Written
 * by hand, since a formatter takes several times as long.
 */
public final class IsoTime {

	public static final IsoTime UTC = new IsoTime(ZoneOffset.UTC);

	private static final int WITHOUT_SECONDS = "08:00".length();

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
		String time = local.toLocalTime().truncatedTo(ChronoUnit.MILLIS).toString();
		StringBuilder text = new StringBuilder(29).append(local.toLocalDate()).append('T').append(time);
		if (time.length() == WITHOUT_SECONDS) {
			text.append(":00");
		}
		return text.append(offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId()).toString();
	}

}
