package org.leadupdate.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Lead;

/**
 * Leads as a JSON array of arrays, in ASCII. Texts are in Base64: MariaDB's JSON_TABLE
 * hands out strings with their escapes still in them, so there must be none.
 */
final class LeadArray {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

	private final StringBuilder json = new StringBuilder("[");

	private int size;

	void add(Lead lead) {
		this.json.append((this.size++ == 0) ? "[" : ",[").append(lead.id()).append(',');
		text(base64(lead.owner()));
		text(base64(lead.extendedFields().stored()));
		text(moment(lead.lastUpdatedOn()));
		this.json.append(lead.lastUpdatedBy()).append(']');
	}

	private void text(@Nullable String text) {
		if (text != null) {
			this.json.append('"').append(text).append("\",");
		}
		else {
			this.json.append("null,");
		}
	}

	private static @Nullable String base64(@Nullable String text) {
		return (text != null) ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : null;
	}

	private static @Nullable String moment(@Nullable LocalDateTime moment) {
		return (moment != null) ? MOMENT.format(moment) : null;
	}

	int size() {
		return this.size;
	}

	/** How long it is by now, in characters and in bytes. */
	int length() {
		return this.json.length();
	}

	/** The array so far; what is added next begins a new one. */
	String take() {
		String array = this.json.append(']').toString();
		this.json.setLength(1);
		this.size = 0;
		return array;
	}

}
