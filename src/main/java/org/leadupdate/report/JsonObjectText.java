package org.leadupdate.report;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;

/** Builds a JSON object key by key; absent values get no key. */
public final class JsonObjectText {

	private final StringBuilder json = new StringBuilder("{");

	/** Adds a text, if it is not null. */
	public JsonObjectText text(String name, @Nullable String value) {
		return raw(name, (value != null) ? JsonText.quote(value) : null);
	}

	/** Adds a JSON value, if it is not null. */
	public JsonObjectText raw(String name, @Nullable Object value) {
		if (value != null) {
			this.json.append((this.json.length() > 1) ? "," : "");
			this.json.append('"').append(name).append("\":").append(value);
		}
		return this;
	}

	@Override
	public String toString() {
		return this.json + "}";
	}

}
