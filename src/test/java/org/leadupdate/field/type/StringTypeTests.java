package org.leadupdate.field.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class StringTypeTests {

	private static final String FACE = "😀";

	private final FieldUnderTest text = FieldUnderTest.of(DataType.STRING);

	private final FieldUnderTest three = FieldUnderTest.of(Definitions.of("field", DataType.STRING).withMaxLength(3));

	@ParameterizedTest
	@ValueSource(strings = { "a", " a ", "null", "NULL", "5", "[1]", "é", "中文", FACE, "=SUM(A1)" })
	void storesTextVerbatim(String given) {
		assertThat(this.text.parsed(given)).isEqualTo('"' + given + '"');
	}

	@Test
	void escapesWhatJsonEscapes() {
		assertThat(this.text.parsed("say \"hi\"\\\n\t\u0000")).isEqualTo("\"say \\\"hi\\\"\\\\\\n\\t\\u0000\"");
	}

	@Test
	void lengthsCountCodePoints() {
		assertThat(this.three.parsed(FACE.repeat(3))).isEqualTo('"' + FACE.repeat(3) + '"');
		this.three.rejects(FACE.repeat(4), FieldValue.Reason.TOO_LONG, "has 4 characters: use at most 3");
		assertThat(this.three.parsed("abc")).isEqualTo("\"abc\"");
		this.three.rejects("abcd", FieldValue.Reason.TOO_LONG, "\"abcd\" has 4 characters: use at most 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ud83d", "a\ude00b", "\ude00\ud83d", FACE + "\ud83d" })
	void rejectsHalfACharacter(String given) {
		this.text.rejects(given, FieldValue.Reason.INVALID_TYPE, "half a character");
	}

	@Test
	void withAllowedValuesItAcceptsOnlyThese() {
		FieldUnderTest listed = FieldUnderTest
			.of(Definitions.of("field", DataType.STRING).withAllowedValues("Web", "Walk-in"));

		assertThat(listed.parsed("walk-IN")).isEqualTo("\"Walk-in\"");
		listed.rejects("Fax", FieldValue.Reason.INVALID_VALUE,
				"is not one of the allowed values: \"Web\", \"Walk-in\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"abc"      | "abc" | true
			"\\u0061bc" | "abc" | true
			"ABC"      | "abc" | false
			" abc"     | "abc" | false
			5          | "5"   | true
			true       | "true" | true
			["abc"]    | "abc" | false
			junk       | "junk" | false
			"abc       | "abc" | false
			""")
	void isComparedVerbatim(String stored, String given, boolean same) {
		assertThat(this.text.field().same(stored, given)).isEqualTo(same);
	}

	@Test
	void aLongValueIsShortenedInTheMessage() {
		String message = this.three.invalid(FACE.repeat(1000)).message();

		assertThat(message).startsWith('"' + FACE.repeat(80) + "…\" has 1000 characters");
	}

	@Test
	void aMessageStaysOnOneLine() {
		assertThat(this.three.invalid("one\r\ntwo\u0085").message()).startsWith("\"one  two \" has");
	}

}
