package org.leadupdate.field.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class StandardStringTypeTests {

	private final FieldUnderTest color = FieldUnderTest
		.of(Definitions.of("field", DataType.STANDARD_STRING).withAllowedValues("Red", "Dark Green", "ROUGE", "Blå"));

	@ParameterizedTest
	@CsvSource({ "Red, Red", "red, Red", "RED, Red", "dark green, Dark Green", "rouge, ROUGE", "BLÅ, Blå" })
	void comparesWithoutCaseAndKeepsTheDefinedSpelling(String given, String stored) {
		assertThat(this.color.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Purple     | is not one of the system-wide texts of this field: "Red", "Dark Green", "ROUGE", "Blå".
			Rde        | Did you mean "Red"?
			' Red'     | Did you mean "Red"?
			darkgreen  | Did you mean "Dark Green"?
			Red,ROUGE  | is not one of
			""")
	void rejectsEverythingElseAndSuggestsTheNearest(String given, String words) {
		this.color.rejects(given, FieldValue.Reason.INVALID_VALUE, words);
	}

	@Test
	void withoutAnyDefinedValueItAcceptsNothing() {
		FieldUnderTest.of(DataType.STANDARD_STRING)
			.rejects("Red", FieldValue.Reason.INVALID_VALUE, "the system-wide texts of this field (none is defined)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"Red"    | true
			"rED"    | false
			"ROUGE"  | false
			"Purple" | false
			7        | false
			""")
	void isComparedAsItIsSpelled(String stored, boolean same) {
		assertThat(this.color.field().same(stored, "\"Red\"")).isEqualTo(same);
	}

}
