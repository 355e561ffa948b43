package org.leadupdate.lead;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The extended fields of a lead: a JSON object, read only when a field is asked for.
 * Values are kept as the JSON text they were stored as, so that one nobody touches is
 * carried through to the letter. Immutable.
 */
public final class ExtendedFields {

	/** No field at all. */
	public static final ExtendedFields NONE = new ExtendedFields("{}", Map.of());

	/** No field, and nothing stored either. */
	private static final ExtendedFields NOTHING = new ExtendedFields(null, Map.of());

	/** The stored form of a field where nothing was stored. */
	static final String NO_OBJECT = "null";

	private final @Nullable String stored;

	private @Nullable Map<String, String> values;

	private ExtendedFields(@Nullable String stored, @Nullable Map<String, String> values) {
		this.stored = stored;
		this.values = values;
	}

	/**
	 * The fields in a stored JSON object.
	 * @param json the object's text; null, as blank, is no field at all
	 * @return its fields
	 */
	public static ExtendedFields of(@Nullable String json) {
		return (json == null) ? NOTHING : new ExtendedFields(json, json.isBlank() ? Map.of() : null);
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
	 * These fields with some of them as a lead held them before.
	 * @param changes the changes that are taken back, by name
	 * @return the fields before them; nothing stored where nothing was
	 */
	public ExtendedFields without(Map<String, Change> changes) {
		if (changes.isEmpty()) {
			return this;
		}
		Map<String, String> copy = new LinkedHashMap<>(values());
		changes.forEach((name, change) -> {
			Map<String, String> former = former(name, change);
			copy.keySet().removeIf((key) -> key.equalsIgnoreCase(name) && !former.containsKey(key));
			copy.putAll(former);
		});
		boolean nothing = copy.isEmpty() && changes.values().stream().anyMatch(Change::isFromNothingStored);
		return nothing ? NOTHING : of(copy);
	}

	private static Map<String, String> former(String name, Change change) {
		if (change.stored() != null) {
			return change.isFromNothingStored() ? Map.of() : read(change.stored());
		}
		return (change.from() != null) ? Map.of(name, change.from()) : Map.of();
	}

	/**
	 * How a field is stored, where its value doesn't tell.
	 * @param name its name
	 * @param value its value, in canonical form; null where it has none
	 * @return its keys and values as a JSON object, or {@code null} as text where nothing
	 * is stored at all; null where just this value is stored under just this name
	 */
	public @Nullable String storedForm(String name, @Nullable String value) {
		if (this.stored == null) {
			return NO_OBJECT;
		}
		if (Objects.equals(values().get(name), value) && !hasOtherSpelling(name)) {
			return null;
		}
		Map<String, String> held = new LinkedHashMap<>(values());
		held.keySet().removeIf((key) -> !key.equalsIgnoreCase(name));
		return of(held).json();
	}

	private boolean hasOtherSpelling(String name) {
		for (String key : values().keySet()) {
			if (key.equalsIgnoreCase(name) && !key.equals(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The object's text.
	 * @return a JSON object
	 */
	public String json() {
		return (this.stored == null || this.stored.isBlank()) ? "{}" : this.stored;
	}

	/**
	 * What is stored, or is to be.
	 * @return the text to the letter; null where nothing is stored
	 */
	public @Nullable String stored() {
		return this.stored;
	}

	/**
	 * All fields.
	 * @return name to JSON text, in the order they are stored in
	 * @throws IllegalStateException if the stored text is no JSON object
	 */
	public Map<String, String> values() {
		Map<String, String> read = this.values;
		if (read == null) {
			read = Collections.unmodifiableMap(read(json()));
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
		try (JsonParser parser = JsonText.parser(json)) {
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
		return json();
	}

}
