package org.leadupdate.field.type;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class IntegerTypeTests {

	private final FieldUnderTest integer = FieldUnderTest.of(DataType.INTEGER);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5                    | 5
			0                    | 0
			-17                  | -17
			+17                  | 17
			007                  | 7
			-0                   | 0
			0000000000000000000000005 | 5
			9223372036854775807  | 9223372036854775807
			-9223372036854775808 | -9223372036854775808
			""")
	void acceptsDigitsWithASign(String given, String stored) {
		assertThat(this.integer.parsed(given)).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			9223372036854775808  | is out of range
			-9223372036854775809 | is out of range
			99999999999999999999 | is out of range
			1.0                  | is not a whole number: use digits only
			1,5                  | is not a whole number
			1e3                  | is not a whole number
			0x1F                 | is not a whole number
			' 5'                 | without surrounding spaces
			5 000                | is not a whole number
			-                    | is not a whole number
			--5                  | is not a whole number
			٥                    | is not a whole number
			five                 | is not a whole number
			null                 | is not a whole number
			""")
	void rejectsEverythingElse(String given, String words) {
		this.integer.rejects(given, FieldValue.Reason.INVALID_TYPE, words);
		assertThat(this.integer.invalid(given).message()).startsWith('"' + given + '"');
	}

	@Test
	void aHundredThousandDigitsAreRejectedWithAShortMessage() {
		assertThat(this.integer.invalid("9".repeat(100_000)).message()).hasSizeLessThan(250);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5        | 5 | true
			'"5"'    | 5 | true
			'"005"'  | 5 | true
			5.0      | 5 | true
			5e0      | 5 | true
			50e-1    | 5 | true
			6        | 5 | false
			5.5      | 5 | false
			'"x"'    | 5 | false
			true     | 5 | false
			[5]      | 5 | false
			{}       | 5 | false
			null     | 5 | false
			1e999999999 | 5 | false
			         | 5 | false
			9007199254740993 | 9007199254740992 | false
			""")
	void isComparedAsANumber(@Nullable String stored, String given, boolean same) {
		assertThat(this.integer.field().same(stored, given)).isEqualTo(same);
	}

}
