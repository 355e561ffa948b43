package org.leadupdate.field.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class CardTypeTest {

	private final FieldUnderTest card = FieldUnderTest.of(DataType.CARD);

	@ParameterizedTest
	@CsvSource({ "4111111111111111, 4111111111111111", "4111 1111 1111 1111, 4111111111111111",
			"4111-1111-1111-1111, 4111111111111111", "378282246310005, 378282246310005", "501800000009, 501800000009",
			"6304000000000000000, 6304000000000000000" })
	void keepsTheDigits(String given, String stored) {
		assertThat(this.card.accepted(given)).isEqualTo('"' + stored + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "4111111111111112", "4111111111111121", "4111 1111 1111 1112" })
	void refusesAWrongCheckDigitWithoutShowingTheNumber(String given) {
		assertThat(this.card.refused(given)).isEqualTo(new FieldValue.Refused(FieldValue.Reason.INVALID_TYPE,
				"(hidden) is no card number: its check digit is wrong; look for a mistyped digit."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000000", "00000000000000000000", "4111  1111 1111 1111", "4111.1111.1111.1111",
			" 4111111111111111", "4.11111E+15", "٤١١١١١١١١١١١١١١١", "card" })
	void refusesAllElseWithoutShowingIt(String given) {
		assertThat(this.card.refused(given)).isEqualTo(new FieldValue.Refused(FieldValue.Reason.INVALID_TYPE,
				"(hidden) is no card number; give 12 to 19 digits, with single blanks or dashes between them if need be."));
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
