package org.leadupdate.field.type;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldReferences;
import org.leadupdate.field.FieldTranslations;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

/** A field and assertions on how it parses. */
public record FieldUnderTest(Field field) {

	private static final FieldReferences REFERENCES = new FieldReferences(List.of("Asha.Rao", "bob"),
			List.of("Store-12", "TILL_3"));

	public static FieldUnderTest of(DataType type) {
		return of(Definitions.of("field", type));
	}

	public static FieldUnderTest of(Definitions definition) {
		return of(definition, FieldTranslations.NONE);
	}

	public static FieldUnderTest of(Definitions definition, FieldTranslations translations) {
		FieldCatalog catalog = FieldTypes.catalog(List.of(definition.definition()), Set.of(), REFERENCES, translations);
		return new FieldUnderTest(catalog.available().get(0));
	}

	/** The JSON text of an parsed value. */
	public @Nullable String parsed(FieldInput input) {
		FieldValue value = this.field.parse(input);
		assertThat(value).isInstanceOf(FieldValue.Valid.class);
		return ((FieldValue.Valid) value).json();
	}

	public @Nullable String parsed(String text) {
		return parsed(new FieldInput.Text(text));
	}

	/** Why a value is invalid. */
	public FieldValue.Invalid invalid(FieldInput input) {
		FieldValue value = this.field.parse(input);
		assertThat(value).isInstanceOf(FieldValue.Invalid.class);
		return (FieldValue.Invalid) value;
	}

	public FieldValue.Invalid invalid(String text) {
		return invalid(new FieldInput.Text(text));
	}

	/** Asserts that a text is invalid, with the reason and a part of the message. */
	public void rejects(String text, FieldValue.Reason reason, String words) {
		FieldValue.Invalid invalid = invalid(text);
		assertThat(invalid.reason()).isEqualTo(reason);
		assertThat(invalid.message()).contains(words);
	}

}
