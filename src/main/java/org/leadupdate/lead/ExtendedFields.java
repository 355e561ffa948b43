package org.leadupdate.lead;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The extended fields of a lead: a JSON object, read only when a field is asked for.
 * Values are kept as the JSON text they were stored as, so that one nobody touches is
 * carried through to the letter. Immutable.
 */
public final class ExtendedFields {

	/** No field at all. */
	public static final ExtendedFields NONE = new ExtendedFields("{}", Map.of());

	private static final JsonFactory JSON = JsonFactory.builder().build();

	private final String json;

	private @Nullable Map<String, String> values;

	private ExtendedFields(String json, @Nullable Map<String, String> values) {
		this.json = json;
		this.values = values;
	}

	/**
	 * The fields in a stored JSON object.
	 * @param json the object's text; null, as blank, is no field at all
	 * @return its fields
	 */
	public static ExtendedFields of(@Nullable String json) {
		return (json == null || json.isBlank()) ? NONE : new ExtendedFields(json, null);
	}

	/**
	 * The value of a field.
	 * @param name its name, compared without case
	 * @return the value as JSON text, or null where the lead has none
	 */
	public @Nullable String get(String name) {
		String key = key(name);
		return (key != null) ? values().get(key) : null;
	}

	/**
	 * These fields with one of them set.
	 * @param name the field's name; it replaces another spelling of the same name
	 * @param value its new value as JSON text
	 * @return the new fields
	 */
	public ExtendedFields with(String name, String value) {
		Map<String, String> copy = new LinkedHashMap<>(values());
		String key = key(name);
		if (key != null && !key.equals(name)) {
			copy.remove(key);
		}
		copy.put(name, value);
		return of(copy);
	}

	/**
	 * These fields without one of them.
	 * @param name the field's name, compared without case
	 * @return the new fields
	 */
	public ExtendedFields without(String name) {
		String key = key(name);
		if (key == null) {
			return this;
		}
		Map<String, String> copy = new LinkedHashMap<>(values());
		copy.remove(key);
		return of(copy);
	}

	/**
	 * The object's text, as stored or as it is to be stored.
	 * @return a JSON object
	 */
	public String json() {
		return this.json;
	}

	/**
	 * All fields.
	 * @return name to JSON text, in the order they are stored in
	 * @throws IllegalStateException if the stored text is no JSON object
	 */
	public Map<String, String> values() {
		Map<String, String> read = this.values;
		if (read == null) {
			read = Collections.unmodifiableMap(read(this.json));
			this.values = read;
		}
		return read;
	}

	private @Nullable String key(String name) {
		if (values().containsKey(name)) {
			return name;
		}
		for (String key : values().keySet()) {
			if (key.equalsIgnoreCase(name)) {
				return key;
			}
		}
		return null;
	}

	private static ExtendedFields of(Map<String, String> values) {
		if (values.isEmpty()) {
			return NONE;
		}
		StringBuilder text = new StringBuilder(values.size() * 32).append('{');
		values.forEach((name, value) -> {
			if (text.length() > 1) {
				text.append(',');
			}
			text.append(JsonText.quote(name)).append(':').append(value);
		});
		return new ExtendedFields(text.append('}').toString(), Collections.unmodifiableMap(values));
	}

	private static Map<String, String> read(String json) {
		Map<String, String> values = new LinkedHashMap<>();
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new IllegalStateException("Stored extended fields are no JSON object: " + json);
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				int start = (int) parser.currentTokenLocation().getCharOffset();
				parser.skipChildren();
				parser.finishToken();
				values.put(name, json.substring(start, (int) parser.currentLocation().getCharOffset()).strip());
			}
		}
		return values;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ExtendedFields that && values().equals(that.values());
	}

	@Override
	public int hashCode() {
		return values().hashCode();
	}

	@Override
	public String toString() {
		return this.json;
	}

}
