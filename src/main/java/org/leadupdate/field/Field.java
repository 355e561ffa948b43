package org.leadupdate.field;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;

/**
 * An extended field the org may set: its definition, understood. Values are JSON text;
 * one value has one canonical text.
 */
public final class Field {

	private final FieldDefinition definition;

	private final FieldType type;

	private final List<String> rules;

	private final FieldTranslations.@Nullable OfField translations;

	/**
	 * @throws FieldDefinitionException if the definition can't be understood
	 */
	Field(FieldDefinition definition, TypeFactory types, FieldTranslations translations) {
		this.definition = definition;
		this.type = types.of(definition);
		this.rules = types.rules(definition);
		this.translations = translations.of(definition);
	}

	/**
	 * The definition.
	 * @return the definition as the platform has it
	 */
	public FieldDefinition definition() {
		return this.definition;
	}

	/**
	 * The field's name.
	 * @return the name in its own spelling
	 */
	public String name() {
		return this.definition.name();
	}

	/**
	 * Whether messages must not show its values.
	 * @return true of personal data and of card numbers
	 */
	public boolean isHidden() {
		return this.definition.pii() || this.definition.dataType() == DataType.CARD;
	}

	/**
	 * Reads what is to become the value.
	 * @param input what a row asks for
	 * @return the value to be stored, or why it is none
	 */
	public FieldValue parse(FieldInput input) {
		if (input instanceof FieldInput.Clear) {
			return new FieldValue.Accepted(null);
		}
		if (input instanceof FieldInput.Unsupported unfit) {
			return new FieldValue.Refused(FieldValue.Reason.INVALID_TYPE, "The value " + unfit.complaint() + ".");
		}
		ParseResult reading = this.type.read(input);
		if (reading instanceof ParseResult.Refusal refusal) {
			return refused(refusal);
		}
		return new FieldValue.Accepted(((ParseResult.Value) reading).json());
	}

	private FieldValue.Refused refused(ParseResult.Refusal refusal) {
		return new FieldValue.Refused(refusal.reason(), refusal.message(isHidden()),
				(refusal.also() != null) ? refused(refusal.also()) : null);
	}

	/**
	 * The canonical form of a stored value, whichever database or program wrote it.
	 * @param storedJson the value as it is stored
	 * @return the same value in canonical form; null where it is no value of this field
	 */
	public @Nullable String canonical(String storedJson) {
		return this.type.canonical(storedJson);
	}

	/**
	 * Whether two values are the same, compared as values of this field.
	 * @param json a value in canonical form
	 * @param other another in canonical form
	 * @return whether a lead that holds the one need not be changed to hold the other
	 */
	public boolean sameCanonical(String json, String other) {
		return this.type.same(json, other);
	}

	/**
	 * Whether a stored value is the same as a new one, compared as values of this field.
	 * @param storedJson the value as it is stored; null where there is none
	 * @param newJson a value in canonical form
	 * @return false where the stored value is another one, is none, or can't be
	 * understood
	 */
	public boolean same(@Nullable String storedJson, String newJson) {
		if (storedJson == null || storedJson.equals(newJson)) {
			return storedJson != null;
		}
		String canonical = this.type.canonical(storedJson);
		return canonical != null && this.type.same(canonical, newJson);
	}

	/**
	 * A value in the language of this catalog.
	 * @param json the value as JSON text
	 * @return its translation, or each item's, as JSON text; what has no translation
	 * stays
	 */
	public String translate(String json) {
		FieldTranslations.OfField dictionary = this.translations;
		if (dictionary == null) {
			return json;
		}
		String text = json.startsWith("\"") ? Json.text(json) : null;
		if (text != null) {
			return Json.quote(dictionary.translated(text));
		}
		List<String> items = json.startsWith("[\"") ? Json.items(json) : null;
		return (items != null) ? Json.array(items.stream().map(dictionary::translated).map(Json::quote).toList())
				: json;
	}

	/**
	 * What the field accepts, rules left aside.
	 * @return a phrase to go after "accepts"
	 */
	public String accepts() {
		return this.type.accepts();
	}

	/**
	 * The rules a value must satisfy.
	 * @return each rule as messages name it, such as {@code length <= 40}
	 */
	public List<String> rules() {
		return this.rules;
	}

	/**
	 * A text that a cell may have to set this field.
	 * @return a value that satisfies its rules too, or null where none is known
	 */
	public @Nullable String example() {
		List<String> candidates = new ArrayList<>(this.type.examples());
		this.definition.rules().forEach((rule) -> candidates.add(rule.operand()));
		return candidates.stream()
			.filter((text) -> !text.isEmpty())
			.filter((text) -> parse(new FieldInput.Text(text)) instanceof FieldValue.Accepted)
			.findFirst()
			.orElse(null);
	}

}
