package org.leadupdate.report;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;

/** A JSON object that grows key by key; what is absent gets no key. */
final class JsonObjectText {

	private final StringBuilder json = new StringBuilder("{");

	JsonObjectText text(String name, @Nullable String value) {
		return raw(name, (value != null) ? JsonText.quote(value) : null);
	}

	JsonObjectText raw(String name, @Nullable Object value) {
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
