package org.leadupdate.api;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A lead as the API answers it. What it leaves out, or writes in an unknown form, is
 * null.
 *
 * @param json the JSON object
 */
public record AnsweredLead(JsonNode json) {

	/** Offsets differ by cluster: {@code +05:30}, {@code +0530} and {@code Z}. */
	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.optionalStart()
		.appendOffset("+HH:MM", "Z")
		.optionalEnd()
		.optionalStart()
		.appendOffset("+HHMM", "+0000")
		.optionalEnd()
		.parseDefaulting(java.time.temporal.ChronoField.OFFSET_SECONDS, 0)
		.toFormatter(Locale.ROOT);

	/**
	 * A value as text.
	 * @param name its name
	 * @return its text; null if there is none
	 */
	public @Nullable String text(String name) {
		JsonNode value = this.json.get(name);
		return (value == null || value.isNull() || value.isContainer()) ? null : value.asString();
	}

	/**
	 * A whole number.
	 * @param name its name
	 * @return the number; null if there is none
	 */
	public @Nullable Long number(String name) {
		String text = text(name);
		return (text != null && text.matches("-?\\d{1,18}")) ? Long.valueOf(text) : null;
	}

	/**
	 * A moment.
	 * @param name its name
	 * @return the moment, UTC; null if there is none
	 */
	public @Nullable LocalDateTime time(String name) {
		return time(this.json.get(name));
	}

	/**
	 * A moment in an answer.
	 * @param value the JSON value
	 * @return the moment, UTC; null if it is none
	 */
	public static @Nullable LocalDateTime time(@Nullable JsonNode value) {
		if (value == null || !value.isString()) {
			return null;
		}
		try {
			return OffsetDateTime.parse(value.asString(), DATE_TIME)
				.withOffsetSameInstant(ZoneOffset.UTC)
				.toLocalDateTime();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * An object or an array.
	 * @param name its name
	 * @return the JSON value; null if there is none
	 */
	public @Nullable JsonNode container(String name) {
		JsonNode value = this.json.get(name);
		return (value != null && value.isContainer()) ? value : null;
	}

}
