package org.leadupdate.field.type;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class DoubleTypeTests {

	private final FieldUnderTest decimal = FieldUnderTest.of(DataType.DOUBLE);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0.1                     | 0.1
			1.10                    | 1.1
			+2.50                   | 2.5
			5                       | 5
			5.0                     | 5
			007.5                   | 7.5
			.5                      | 0.5
			5.                      | 5
			-0.0                    | 0
			0e99999                 | 0
			1e10                    | 10000000000
			1E+14                   | 100000000000000
			1e15                    | 1e15
			123456789012345680      | 1.2345678901234568e17
			0.0000001               | 0.0000001
			0.00000001              | 1e-8
			-1.5e-10                | -1.5e-10
			2e23                    | 2e23
			0.1234567890123457      | 0.1234567890123457
			9007199254740993e0      | ~
			1.7976931348623157e308  | 1.7976931348623157e308
			2.2250738585072014e-308 | 2.2250738585072014e-308
			5e-324                  | 5e-324
			""", nullValues = "~")
	void acceptsWhatADoubleRepresentsExactly(String given, @Nullable String stored) {
		if (stored == null) {
			this.decimal.rejects(given, FieldValue.Reason.INVALID_TYPE, "would be changed by storing it");
		}
		else {
			assertThat(this.decimal.parsed(given)).isEqualTo(stored);
			assertThat(Double.parseDouble(stored)).isEqualTo(Double.parseDouble(given));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.1234567890123456789", "0.10000000000000001", "9007199254740993", "1e999", "-1e309",
			"1.7976931348623159e308", "1e-400", "4.9e-324", "1e99999", "1e-99999" })
	void rejectsWhatADoubleWouldChange(String given) {
		this.decimal.rejects(given, FieldValue.Reason.INVALID_TYPE, "would be changed by storing it as an IEEE double");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1,5          | use a decimal point
			1,234.5      | use a decimal point
			' 1.5'       | remove the surrounding spaces
			NaN          | is not a decimal number
			Infinity     | is not a decimal number
			-Infinity    | is not a decimal number
			0x1p3        | is not a decimal number
			1.5d         | is not a decimal number
			1.5f         | is not a decimal number
			.            | is not a decimal number
			-            | is not a decimal number
			1e           | is not a decimal number
			1e999999     | is not a decimal number
			1.2.3        | is not a decimal number
			٣.٥          | is not a decimal number
			$5           | is not a decimal number
			""")
	void rejectsWhatIsNotANumber(String given, String words) {
		this.decimal.rejects(given, FieldValue.Reason.INVALID_TYPE, words);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 100_000, 5_000_000 })
	void enormousNumbersAreRejectedUnparsed(int digits) {
		this.decimal.rejects("1".repeat(digits), FieldValue.Reason.INVALID_TYPE, "is not a decimal number");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			10000000000.0 | 10000000000 | true
			1.50          | 1.5         | true
			'"1.5"'       | 1.5         | true
			15e-1         | 1.5         | true
			1.51          | 1.5         | false
			'"1,5"'       | 1.5         | false
			'""'          | 0           | false
			""")
	void isComparedAsANumber(String stored, String given, boolean same) {
		assertThat(this.decimal.field().same(stored, given)).isEqualTo(same);
	}

	@ParameterizedTest
	@CsvSource({ "10000000000.0, 10000000000", "0.00000000015, 1.5e-10", "1e15, 1e15", "1.0E15, 1e15" })
	void hasOneCanonicalTextWhateverDatabaseStoredIt(String stored, String canonical) {
		assertThat(this.decimal.field().canonical(stored)).isEqualTo(canonical);
	}

}
