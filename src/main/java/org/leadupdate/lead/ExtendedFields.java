package org.leadupdate.lead;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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
		String value = values().get(name);
		return (value != null) ? value : ofOtherSpelling(name);
	}

	/**
	 * These fields with some of them changed.
	 * @param changes the fields that change, by name, and what they are to be; a name
	 * replaces other spellings of itself
	 * @return the new fields
	 */
	public ExtendedFields with(Map<String, Change> changes) {
		if (changes.isEmpty()) {
			return this;
		}
		Map<String, String> copy = new LinkedHashMap<>(values());
		boolean respelled = hasRespelledNames();
		changes.forEach((name, change) -> {
			if (respelled || !copy.containsKey(name)) {
				copy.keySet().removeIf((key) -> key.equalsIgnoreCase(name) && !key.equals(name));
			}
			put(copy, name, change.to());
		});
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

	/**
	 * Whether the stored text is a JSON object, as it ought to be.
	 * @return false where no field can be read
	 */
	public boolean isReadable() {
		try {
			values();
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private @Nullable String ofOtherSpelling(String name) {
		for (Map.Entry<String, String> field : values().entrySet()) {
			if (field.getKey().equalsIgnoreCase(name)) {
				return field.getValue();
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

	/** Whether a name occurs in two spellings, as careless programs may have left it. */
	private boolean hasRespelledNames() {
		Set<String> names = new HashSet<>();
		for (String name : values().keySet()) {
			if (!names.add(name.toLowerCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

	private static void put(Map<String, String> values, String name, @Nullable String value) {
		if (value != null) {
			values.put(name, value);
		}
		else {
			values.remove(name);
		}
	}

	private static Map<String, String> read(String json) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
			Map<String, String> values = new LinkedHashMap<>();
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw unreadable(null);
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				values.put(parser.currentName(), value(parser, json));
			}
			if (parser.nextToken() != null) {
				throw unreadable(null);
			}
			return values;
		}
		catch (JacksonException ex) {
			throw unreadable(ex);
		}
	}

	private static String value(JsonParser parser, String json) {
		parser.nextToken();
		int start = (int) parser.currentTokenLocation().getCharOffset();
		parser.skipChildren();
		parser.finishToken();
		return json.substring(start, (int) parser.currentLocation().getCharOffset()).strip();
	}

	/** The text itself is left out: it may be personal. */
	private static IllegalStateException unreadable(@Nullable Exception cause) {
		return new IllegalStateException("Stored extended fields are no JSON object", cause);
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
