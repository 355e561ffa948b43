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

/** One field, asked what it makes of texts. */
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

	/** The JSON text of an accepted value. */
	public @Nullable String accepted(FieldInput input) {
		FieldValue value = this.field.parse(input);
		assertThat(value).isInstanceOf(FieldValue.Accepted.class);
		return ((FieldValue.Accepted) value).json();
	}

	public @Nullable String accepted(String text) {
		return accepted(new FieldInput.Text(text));
	}

	/** Why a value is refused. */
	public FieldValue.Refused refused(FieldInput input) {
		FieldValue value = this.field.parse(input);
		assertThat(value).isInstanceOf(FieldValue.Refused.class);
		return (FieldValue.Refused) value;
	}

	public FieldValue.Refused refused(String text) {
		return refused(new FieldInput.Text(text));
	}

	/** Asserts that a text is refused, for a reason, with words in the message. */
	public void refuses(String text, FieldValue.Reason reason, String words) {
		FieldValue.Refused refused = refused(text);
		assertThat(refused.reason()).isEqualTo(reason);
		assertThat(refused.message()).contains(words);
	}

}
