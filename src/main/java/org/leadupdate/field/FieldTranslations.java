package org.leadupdate.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Translates field values into one language and back. Immutable. */
public final class FieldTranslations {

	/** No translation: values are in English. */
	public static final FieldTranslations NONE = new FieldTranslations(List.of());

	private final Map<Long, OfField> byField = new HashMap<>();

	/**
	 * Creates the dictionary.
	 * @param translations the translations of one active language; if a value has
	 * several, the first one is displayed
	 */
	public FieldTranslations(Collection<FieldTranslation> translations) {
		for (FieldTranslation translation : translations) {
			this.byField.computeIfAbsent(translation.fieldId(), (id) -> new OfField()).add(translation);
		}
	}

	/** The translations of a field's values; null if there are none. */
	public @Nullable OfField of(FieldDefinition definition) {
		return this.byField.get(definition.id());
	}

	/** The translations of one field's values. */
	public static final class OfField {

		private final Map<String, String> translations = new HashMap<>();

		private final Map<String, List<String>> values = new HashMap<>();

		private void add(FieldTranslation translation) {
			this.translations.putIfAbsent(CaseInsensitiveNames.fold(translation.value()), translation.translation());
			List<String> values = this.values.computeIfAbsent(CaseInsensitiveNames.fold(translation.translation()),
					(key) -> new ArrayList<>());
			if (!values.contains(translation.value())) {
				values.add(translation.value());
			}
		}

		/** Translates a value; returns it unchanged if it has no translation. */
		String translate(String value) {
			return this.translations.getOrDefault(CaseInsensitiveNames.fold(value), value);
		}

		/** The values with this translation. */
		public List<String> valuesOf(String translation) {
			return this.values.getOrDefault(CaseInsensitiveNames.fold(translation), List.of());
		}

	}

}
