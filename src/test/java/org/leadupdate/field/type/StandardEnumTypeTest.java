package org.leadupdate.field.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class StandardEnumTypeTest {

	private final FieldUnderTest colour = FieldUnderTest
		.of(Definitions.of("field", DataType.STANDARD_ENUM).allowing("Red", "Dark Green", "ROUGE", "Blå"));

	@ParameterizedTest
	@CsvSource({ "Red, Red", "red, Red", "RED, Red", "dark green, Dark Green", "rouge, ROUGE", "BLÅ, Blå" })
	void comparesWithoutCaseAndKeepsTheDefinedSpelling(String given, String stored) {
		assertThat(this.colour.accepted(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Purple     | is not one of the system-wide values of this field: "Red", "Dark Green", "ROUGE", "Blå".
			Rde        | Did you mean "Red"?
			' Red'     | Did you mean "Red"?
			darkgreen  | Did you mean "Dark Green"?
			Red,ROUGE  | is not one of
			""")
	void refusesAllElseAndNamesTheNearest(String given, String words) {
		this.colour.refuses(given, FieldValue.Reason.INVALID_VALUE, words);
	}

	@Test
	void withoutAnyDefinedValueItAcceptsNone() {
		FieldUnderTest.of(DataType.STANDARD_ENUM)
			.refuses("Red", FieldValue.Reason.INVALID_VALUE,
					"the system-wide values of this field, of which none is defined");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"Red"    | true
			"rED"    | true
			"ROUGE"  | false
			"Purple" | false
			7        | false
			""")
	void isComparedWithoutCase(String stored, boolean same) {
		assertThat(this.colour.field().same(stored, "\"Red\"")).isEqualTo(same);
	}

}
