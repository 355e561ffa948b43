package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class CardTypeTests {

	private final FieldUnderTest card = FieldUnderTest.of(DataType.CARD);

	@ParameterizedTest
	@CsvSource({ "4111111111111111, 4111111111111111", "4111 1111 1111 1111, 4111111111111111",
			"4111-1111-1111-1111, 4111111111111111", "378282246310005, 378282246310005", "501800000009, 501800000009",
			"6304000000000000000, 6304000000000000000" })
	void storesTheDigits(String given, String stored) {
		assertThat(this.card.parsed(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "4111111111111112", "4111111111111121", "4111 1111 1111 1112" })
	void rejectsAWrongCheckDigitWithoutShowingTheNumber(String given) {
		assertThat(this.card.invalid(given)).isEqualTo(new FieldValue.Invalid(FieldValue.Reason.INVALID_TYPE,
				"(hidden) is not a valid card number: its check digit is wrong. Look for a mistyped digit."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000000", "00000000000000000000", "4111  1111 1111 1111", "4111.1111.1111.1111",
			" 4111111111111111", "4.11111E+15", "٤١١١١١١١١١١١١١١١", "card" })
	void rejectsEverythingElseWithoutShowingIt(String given) {
		assertThat(this.card.invalid(given)).isEqualTo(new FieldValue.Invalid(FieldValue.Reason.INVALID_TYPE,
				"(hidden) is not a card number: use 12 to 19 digits, optionally separated by single spaces or dashes."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"4111-1111-1111-1111" | true
			4111111111111111      | true
			"4111111111111112"    | false
			""")
	void isComparedByItsDigits(String stored, boolean same) {
		assertThat(this.card.field().same(stored, "\"4111111111111111\"")).isEqualTo(same);
	}

}
