package org.leadupdate.store;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;
import org.leadupdate.lead.Lead;

/**
 * Leads as a JSON array of arrays. The extended fields are a string in it: MariaDB's
 * JSON_TABLE reads no objects, and a text arrives to the letter.
 */
final class LeadArray {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

	private final StringBuilder json = new StringBuilder("[");

	private int size;

	void add(Lead lead) {
		this.json.append((this.size++ == 0) ? "[" : ",[").append(lead.id()).append(',');
		text(lead.owner());
		text(lead.extendedFields().json());
		text(moment(lead.lastUpdatedOn()));
		this.json.append(lead.lastUpdatedBy()).append(']');
	}

	private void text(@Nullable String text) {
		this.json.append((text != null) ? JsonText.quote(text) : "null").append(',');
	}

	private static @Nullable String moment(@Nullable LocalDateTime moment) {
		return (moment != null) ? MOMENT.format(moment) : null;
	}

	int size() {
		return this.size;
	}

	int length() {
		return this.json.length();
	}

	String take() {
		String array = this.json.append(']').toString();
		this.json.setLength(1);
		this.size = 0;
		return array;
	}

}
