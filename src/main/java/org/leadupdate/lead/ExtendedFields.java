package org.leadupdate.lead;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.CaseInsensitiveNames;

/**
 * The extended fields of a lead: a JSON object, parsed only when a field is accessed.
 * Values keep their stored JSON text, so that an untouched one is written back verbatim;
 * {@link #changedKeys()} tells which those are not. Immutable.
 */
public final class ExtendedFields {

	/** No fields: an empty object. */
	public static final ExtendedFields NONE = new ExtendedFields("{}", FieldsText.EMPTY, null);

	/** No fields: null is stored. */
	private static final ExtendedFields NULL = new ExtendedFields(null, FieldsText.EMPTY, null);

	/** The stored form of a field if null was stored. */
	static final String NULL_FORM = "null";

	private final @Nullable String stored;

	/** What was read of it, once that was needed. */
	private @Nullable FieldsText text;

	/** See {@link #changedKeys()}. */
	private final @Nullable Map<String, @Nullable String> changedKeys;

	private ExtendedFields(@Nullable String stored, @Nullable FieldsText text,
			@Nullable Map<String, @Nullable String> changedKeys) {
		this.stored = stored;
		this.text = text;
		this.changedKeys = changedKeys;
	}

	/**
	 * The fields in a stored JSON object.
	 * @param json the object's text; null or blank means no fields
	 * @return its fields
	 */
	public static ExtendedFields of(@Nullable String json) {
		return (json == null) ? NULL : new ExtendedFields(json, json.isBlank() ? FieldsText.EMPTY : null, Map.of());
	}

	/**
	 * The value of a field.
	 * @param name its name, compared without case
	 * @return the value as JSON text, or null if the lead has none
	 */
	public @Nullable String get(String name) {
		String value = values().get(name);
		return (value != null) ? value : getIgnoringCase(name);
	}

	/**
	 * These fields with changes applied.
	 * @param changes the new values by field name; a name replaces other spellings of
	 * itself
	 * @return the new fields
	 */
	public ExtendedFields with(Map<String, Change> changes) {
		if (changes.isEmpty()) {
			return this;
		}
		Map<String, String> copy = new LinkedHashMap<>(values());
		boolean duplicates = hasDuplicateNames();
		changes.forEach((name, change) -> {
			if (duplicates || !copy.containsKey(name)) {
				copy.keySet().removeIf((key) -> CaseInsensitiveNames.isSame(name, key) && !key.equals(name));
			}
			put(copy, name, change.to());
		});
		return changed(copy);
	}

	/**
	 * These fields with changes reverted.
	 * @param changes the changes to revert, by name
	 * @return the fields before the changes; null if null was stored
	 */
	public ExtendedFields without(Map<String, Change> changes) {
		if (changes.isEmpty()) {
			return this;
		}
		Map<String, String> copy = new LinkedHashMap<>(values());
		changes.forEach((name, change) -> {
			Map<String, String> valuesBefore = change.valuesBefore(name);
			copy.keySet().removeIf((key) -> CaseInsensitiveNames.isSame(name, key) && !valuesBefore.containsKey(key));
			copy.putAll(valuesBefore);
		});
		boolean nothing = copy.isEmpty() && changes.values().stream().anyMatch(Change::isFromNull);
		return nothing ? NULL : changed(copy);
	}

	/**
	 * How a field is stored, if its value does not tell.
	 * @param name its name
	 * @param value its value in canonical form; null if it has none
	 * @return its keys and values as a JSON object, or the text {@code null} if null is
	 * stored; null if exactly this value is stored under exactly this name
	 */
	public @Nullable String storedForm(String name, @Nullable String value) {
		if (this.stored == null) {
			return NULL_FORM;
		}
		if (Objects.equals(values().get(name), value) && !hasOtherSpelling(name)) {
			return null;
		}
		Map<String, String> sameField = new LinkedHashMap<>(values());
		sameField.keySet().removeIf((key) -> !CaseInsensitiveNames.isSame(name, key));
		return FieldsText.of(sameField);
	}

	private boolean hasOtherSpelling(String name) {
		for (String key : values().keySet()) {
			if (CaseInsensitiveNames.isSame(name, key) && !key.equals(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The text of the object.
	 * @return a JSON object
	 */
	public String json() {
		return (this.stored == null || this.stored.isBlank()) ? "{}" : this.stored;
	}

	/**
	 * The text to store.
	 * @return the verbatim text; null if null is stored
	 */
	public @Nullable String stored() {
		return this.stored;
	}

	/**
	 * All fields.
	 * @return JSON text by name, in stored order
	 * @throws IllegalStateException if the stored text is not a JSON object
	 */
	public Map<String, String> values() {
		return text().values();
	}

	private FieldsText text() {
		FieldsText read = this.text;
		if (read == null) {
			read = FieldsText.read(json());
			this.text = read;
		}
		return read;
	}

	/**
	 * The keys whose values are others than those that were read.
	 * @return JSON text by key, null for a key to remove; null if all is to be written,
	 * since nothing was stored, or null is to be stored
	 */
	public @Nullable Map<String, @Nullable String> changedKeys() {
		return this.changedKeys;
	}

	/**
	 * A name that the stored text has twice, exactly alike, as a column that is not of
	 * type JSON may hold. One of the two would be lost if the fields were written.
	 * @return the name; null if there is none
	 */
	public @Nullable String repeatedName() {
		return text().repeatedName();
	}

	/**
	 * Whether the stored text is a valid JSON object, or null.
	 * @return false if no field can be read
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

	private @Nullable String getIgnoringCase(String name) {
		for (Map.Entry<String, String> field : values().entrySet()) {
			if (CaseInsensitiveNames.isSame(name, field.getKey())) {
				return field.getValue();
			}
		}
		return null;
	}

	private ExtendedFields changed(Map<String, String> values) {
		return new ExtendedFields(FieldsText.of(values), new FieldsText(Collections.unmodifiableMap(values), null),
				(this.changedKeys != null) ? changedKeys(this.changedKeys, values) : null);
	}

	private Map<String, @Nullable String> changedKeys(Map<String, @Nullable String> earlier,
			Map<String, String> after) {
		Map<String, @Nullable String> changed = new LinkedHashMap<>(earlier);
		Map<String, String> before = values();
		before.keySet().forEach((key) -> {
			if (!after.containsKey(key)) {
				changed.put(key, null);
			}
		});
		after.forEach((key, value) -> {
			if (!value.equals(before.get(key))) {
				changed.put(key, value);
			}
		});
		return changed;
	}

	/**
	 * Whether a name occurs in two spellings, which careless programs may have written.
	 */
	private boolean hasDuplicateNames() {
		Set<String> names = new HashSet<>();
		for (String name : values().keySet()) {
			if (!names.add(CaseInsensitiveNames.fold(name))) {
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
