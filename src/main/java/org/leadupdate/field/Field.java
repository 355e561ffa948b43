package org.leadupdate.field;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;

/**
 * An extended field the org may set, with its parsed definition. Values are JSON text;
 * each value has one canonical text.
 */
public final class Field {

	private final FieldDefinition definition;

	private final FieldType type;

	private final List<String> rules;

	private final FieldTranslations.@Nullable OfField translations;

	/**
	 * @throws FieldDefinitionException if the definition is invalid
	 */
	Field(FieldDefinition definition, TypeFactory types, FieldTranslations translations) {
		this.definition = definition;
		this.type = types.of(definition);
		this.rules = types.rules(definition);
		this.translations = translations.of(definition);
	}

	/**
	 * The definition.
	 * @return the definition as the platform stores it
	 */
	public FieldDefinition definition() {
		return this.definition;
	}

	/**
	 * The name of the field.
	 * @return the name in its defined spelling
	 */
	public String name() {
		return this.definition.name();
	}

	/**
	 * Whether messages must hide its values.
	 * @return true for personal data and card numbers
	 */
	public boolean isHidden() {
		return this.definition.pii() || this.definition.dataType() == DataType.CARD;
	}

	/**
	 * Parses a requested value.
	 * @param input the value that a row asks for
	 * @return the value to store, or why it is invalid
	 */
	public FieldValue parse(FieldInput input) {
		if (input instanceof FieldInput.Clear) {
			return new FieldValue.Valid(null);
		}
		if (input instanceof FieldInput.Unsupported unsupported) {
			return new FieldValue.Invalid(FieldValue.Reason.INVALID_TYPE,
					"The value " + unsupported.explanation() + ".");
		}
		if (input instanceof FieldInput.Refused refused) {
			return new FieldValue.Invalid(refused.reason(), refused.message(isHidden()));
		}
		ParseResult result = this.type.read(input);
		if (result instanceof ParseResult.Invalid invalid) {
			return invalid(invalid);
		}
		return new FieldValue.Valid(((ParseResult.Value) result).json());
	}

	private FieldValue.Invalid invalid(ParseResult.Invalid invalid) {
		return new FieldValue.Invalid(invalid.reason(), invalid.message(isHidden()),
				(invalid.also() != null) ? invalid(invalid.also()) : null);
	}

	/**
	 * The canonical form of a stored value, regardless of the database or program that
	 * wrote it.
	 * @param storedJson the stored value
	 * @return the same value in canonical form; null if it is not a valid value of this
	 * field
	 */
	public @Nullable String canonical(String storedJson) {
		return this.type.canonical(storedJson);
	}

	/**
	 * Whether two values are the same, compared as values of this field.
	 * @param json a value in canonical form
	 * @param other another in canonical form
	 * @return true if a lead with one value need not be changed to have the other
	 */
	public boolean sameCanonical(String json, String other) {
		return this.type.same(json, other);
	}

	/**
	 * Whether a stored value is the same as a new one, compared as values of this field.
	 * @param storedJson the stored value; null if there is none
	 * @param newJson a value in canonical form
	 * @return false if the stored value is different, absent or invalid
	 */
	public boolean same(@Nullable String storedJson, String newJson) {
		if (storedJson == null || storedJson.equals(newJson)) {
			return storedJson != null;
		}
		String canonical = this.type.canonical(storedJson);
		return canonical != null && this.type.same(canonical, newJson);
	}

	/**
	 * Translates a value into the language of this catalog.
	 * @param json the value as JSON text
	 * @return the value, or each item of it, translated, as JSON text; unchanged where
	 * there is no translation
	 */
	public String translate(String json) {
		FieldTranslations.OfField translations = this.translations;
		if (translations == null) {
			return json;
		}
		String text = json.startsWith("\"") ? Json.text(json) : null;
		if (text != null) {
			return Json.quote(translations.translate(text));
		}
		List<String> items = json.startsWith("[\"") ? Json.items(json) : null;
		return (items != null) ? Json.array(items.stream().map(translations::translate).map(Json::quote).toList())
				: json;
	}

	/**
	 * Describes what the field accepts, without its rules.
	 * @return a phrase to follow "accepts"
	 */
	public String accepts() {
		return this.type.accepts();
	}

	/**
	 * The rules a value must satisfy.
	 * @return each rule as it is displayed, such as {@code length <= 40}
	 */
	public List<String> rules() {
		return this.rules;
	}

	/**
	 * An example of a cell for this field.
	 * @return a value that also satisfies its rules, or null if none is known
	 */
	public @Nullable String example() {
		List<String> candidates = new ArrayList<>(this.type.examples());
		this.definition.rules().forEach((rule) -> candidates.add(rule.operand()));
		return candidates.stream()
			.filter((text) -> !text.isEmpty())
			.filter((text) -> parse(new FieldInput.Text(text)) instanceof FieldValue.Valid)
			.findFirst()
			.orElse(null);
	}

}
