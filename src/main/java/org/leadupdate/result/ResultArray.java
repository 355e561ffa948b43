package org.leadupdate.result;

import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

import org.leadupdate.lead.RawRow;

/** Results as a JSON array that grows; each result is an array of its columns. */
final class ResultArray {

	private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

	private final StringBuilder json = new StringBuilder();

	void add(RowResult result) {
		this.json.append(isEmpty() ? '[' : ',');
		this.json.append('[').append(result.row()).append(',').append(result.line());
		raw(result.leadId());
		text(result.outcome().name());
		text(ProblemsJson.write(result.problems()));
		text(result.previousOwner());
		text(result.owner());
		text(ChangesJson.write(result.changes()));
		text((result.fieldsAfter() != null) ? result.fieldsAfter().json() : null);
		text(Moment.text(result.lastUpdatedOn()));
		raw(result.lastUpdatedBy());
		bytes(result.sourceRow());
		this.json.append(']');
	}

	boolean isEmpty() {
		return this.json.isEmpty();
	}

	int length() {
		return this.json.length();
	}

	/** Ends the array, hands it over and begins a new one. */
	String take() {
		String array = this.json.append(']').toString();
		this.json.setLength(0);
		return array;
	}

	private void raw(@Nullable Object value) {
		this.json.append(',').append(value);
	}

	private void text(@Nullable String value) {
		if (value == null) {
			raw(null);
			return;
		}
		this.json.append(",\"");
		STRINGS.quoteAsString(value, this.json);
		this.json.append('"');
	}

	private void bytes(@Nullable RawRow row) {
		text((row != null) ? Base64.getEncoder().encodeToString(row.bytes()) : null);
	}

}
