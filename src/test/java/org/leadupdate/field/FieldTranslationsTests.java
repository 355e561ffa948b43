package org.leadupdate.field;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.type.Definitions;
import org.leadupdate.field.type.FieldUnderTest;

import static org.assertj.core.api.Assertions.assertThat;

class FieldTranslationsTests {

	private static FieldUnderTest field(Definitions definition, String... pairs) {
		long id = definition.definition().id();
		return FieldUnderTest.of(definition,
				new FieldTranslations(Stream.of(pairs)
					.map((pair) -> pair.split("=", 2))
					.map((pair) -> new FieldTranslation(id, "fr", pair[0], pair[1]))
					.toList()));
	}

	private final FieldUnderTest color = field(
			Definitions.of("field", DataType.CUSTOM_ENUM).withAllowedValues("Red", "Green", "Scarlet", "Rose", "Pink"),
			"Red=Rouge", "green=Vert", "Scarlet=Rouge vif", "Rose=Pivoine", "Pink=Rose", "Blue=Bleu", "Red=rouge vif");

	@ParameterizedTest
	@CsvSource({ "rouge, Red", "VERT, Green", "Red, Red", "green, Green", "Rose, Rose", "Pivoine, Rose" })
	void valuesMayBeGivenInTheLanguageButTheirOwnNamesGoFirst(String given, String stored) {
		assertThat(this.color.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@Test
	void anAmbiguousTranslationNamesTheCandidates() {
		this.color.rejects("Rouge vif", FieldValue.Reason.INVALID_VALUE,
				"\"Rouge vif\" is the translation of 2 values. Use \"Scarlet\" or \"Red\".");
	}

	@Test
	void theTranslationOfAValueThatIsNotAllowedIsRejectedAsAnyOther() {
		this.color.rejects("Bleu", FieldValue.Reason.INVALID_VALUE, "\"Bleu\" is not one of");
	}

	@Test
	void eachItemIsTranslated() {
		FieldUnderTest list = field(Definitions.of("field", DataType.LIST).withAllowedValues("Red", "Green"),
				"Red=Rouge", "Green=Vert");

		assertThat(list.parsed("vert,Red")).isEqualTo("[\"Green\",\"Red\"]");
		assertThat(list.field().translate("[\"Green\", \"Red\", \"Blue\"]")).isEqualTo("[\"Vert\",\"Rouge\",\"Blue\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"Red"     | "Rouge"
			"RED"     | "Rouge"
			"Green"   | "Vert"
			"Purple"  | "Purple"
			5         | 5
			null      | null
			{"a": 1}  | {"a": 1}
			[1, 2]    | [1, 2]
			""")
	void valuesAreDisplayedInTheLanguage(String json, String shown) {
		assertThat(this.color.field().translate(json)).isEqualTo(shown);
	}

	@Test
	void withoutTranslationsValuesStayAsTheyAre() {
		assertThat(FieldUnderTest.of(DataType.STRING).field().translate("\"Red\"")).isEqualTo("\"Red\"");
	}

	@Test
	void translationsOfOneFieldDoNotApplyToAnother() {
		FieldTranslations other = new FieldTranslations(List.of(new FieldTranslation(99, "fr", "Red", "Rouge")));
		FieldUnderTest field = FieldUnderTest.of(Definitions.of("field", DataType.CUSTOM_ENUM).withAllowedValues("Red"),
				other);

		field.rejects("Rouge", FieldValue.Reason.INVALID_VALUE, "is not one of");
	}

}
