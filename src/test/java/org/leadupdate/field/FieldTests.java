package org.leadupdate.field;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.leadupdate.field.type.Definitions;
import org.leadupdate.field.type.FieldUnderTest;

import static org.assertj.core.api.Assertions.assertThat;

class FieldTests {

	private static FieldUnderTest field(DataType type) {
		return FieldUnderTest.of(Definitions.of("field", type).withAllowedValues(allowed(type)));
	}

	private static String[] allowed(DataType type) {
		return type.name().startsWith("STANDARD") || type == DataType.CUSTOM_ENUM ? new String[] { "Red" }
				: new String[0];
	}

	@ParameterizedTest
	@EnumSource(DataType.class)
	void clearingIsAllowedWhateverTheType(DataType type) {
		assertThat(field(type).parsed(new FieldInput.Clear())).isNull();
	}

	@ParameterizedTest
	@EnumSource(value = DataType.class, mode = EnumSource.Mode.EXCLUDE, names = { "LIST", "STRING_SET" })
	void aJsonArraySuitsListsAndSetsOnly(DataType type) {
		FieldValue.Invalid invalid = field(type).invalid(new FieldInput.Items(List.of("Red")));

		assertThat(invalid.reason()).isEqualTo(FieldValue.Reason.INVALID_TYPE);
		assertThat(invalid.message()).contains(" is a list: use a single value, ");
	}

	@ParameterizedTest
	@EnumSource(DataType.class)
	void itsExampleIsAValidValue(DataType type) {
		FieldUnderTest field = field(type);
		String example = field.field().example();

		assertThat(example).isNotNull();
		assertThat(field.parsed(String.valueOf(example))).isNotNull();
		assertThat(field.field().accepts()).isNotBlank();
	}

	@ParameterizedTest
	@EnumSource(DataType.class)
	void aCanonicalValueIsItsOwnCanonicalForm(DataType type) {
		FieldUnderTest field = field(type);
		String json = field.parsed(String.valueOf(field.field().example()));

		assertThat(field.field().canonical(String.valueOf(json))).isEqualTo(json);
		assertThat(field.field().same(json, String.valueOf(json))).isTrue();
		assertThat(field.field().same(null, String.valueOf(json))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "~", textBlock = """
			INTEGER | AT_LEAST | 5000       | 5000
			INTEGER | LESS     | 0          | -1
			DATE    | AT_MOST  | 1970-01-01 | 1970-01-01
			STRING  | AT_MOST  | 1          | A
			STRING  | REGEX    | [A-Z]{7}   | ~
			""")
	void itsExampleSatisfiesItsRules(DataType type, FieldRule.Operator operator, String operand,
			@Nullable String example) {
		Definitions ruled = Definitions.of("field", type).withRules(new FieldRule(operator, operand));

		assertThat(FieldUnderTest.of(ruled).field().example()).isEqualTo(example);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Red\u200b   | holds U+200B, zero width space.
			Red\u00a0X  | holds U+00A0, no-break space.
			R\u00aded   | holds U+00AD, soft hyphen.
			R\0ed      | holds U+0000, null.
			""")
	void aRefusedValueNamesTheCharacterThatNobodySees(String given, String words) {
		assertThat(field(DataType.CUSTOM_ENUM).invalid(given).message())
			.contains(". It " + words + " Did you mean \"Red\"?");
		assertThat(field(DataType.DATE).invalid(given).message()).endsWith(". It " + words);
		assertThat(field(DataType.CARD).invalid(given).message()).startsWith("(hidden) ").endsWith(". It " + words);
	}

	@ParameterizedTest
	@EnumSource(value = DataType.class, names = { "STANDARD_STRING", "STANDARD_ENUM", "CUSTOM_ENUM" })
	void anAccentMayBeACharacterOfItsOwn(DataType type) {
		FieldUnderTest field = FieldUnderTest.of(Definitions.of("field", type).withAllowedValues("Größe"));

		assertThat(field.parsed("gro\u0308ße")).isEqualTo("\"Größe\"");
		assertThat(field.field().same("\"Gro\u0308ße\"", "\"Größe\"")).isFalse();
		assertThat(field(DataType.STRING).parsed("gro\u0308ße")).isEqualTo("\"gro\u0308ße\"");
	}

	@Test
	void personalDataIsHiddenWithItsHints() {
		FieldUnderTest color = FieldUnderTest
			.of(Definitions.of("field", DataType.CUSTOM_ENUM).withAllowedValues("Red", "Green").pii());

		assertThat(color.invalid("Gren").message())
			.isEqualTo("(hidden) is not one of the org's own values of this field: \"Red\", \"Green\".");
		assertThat(color.field().isHidden()).isTrue();
		assertThat(field(DataType.CARD).field().isHidden()).isTrue();
		assertThat(field(DataType.STRING).field().isHidden()).isFalse();
	}

	@Test
	void theMessageListsOnlyTheFirstOfManyAllowedValues() {
		String[] values = IntStream.rangeClosed(1, 500).mapToObj((i) -> "V" + i).toArray(String[]::new);
		FieldUnderTest field = FieldUnderTest
			.of(Definitions.of("field", DataType.CUSTOM_ENUM).withAllowedValues(values));

		assertThat(field.invalid("W").message()).contains("\"V12\", … (500 in all)").doesNotContain("V13");
	}

	@Test
	void allowedValuesOfANumberAreNumbers() {
		FieldUnderTest size = FieldUnderTest
			.of(Definitions.of("field", DataType.INTEGER).withAllowedValues("36", "38", "all"));

		assertThat(size.parsed("038")).isEqualTo("38");
		size.rejects("37", FieldValue.Reason.INVALID_VALUE,
				"is not one of the allowed values: \"36\", \"38\", \"all\"");
	}

	@Test
	void junkHasNoCanonicalForm() {
		assertThat(field(DataType.DATE).field().canonical("\"soon\"")).isNull();
		assertThat(field(DataType.LIST).field().canonical("{\"a\": 1}")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			STANDARD_STRING | "red"                | "Red"
			STANDARD_ENUM   | "RED"                | "Red"
			CUSTOM_ENUM     | "red"                | "Red"
			COUNTRY         | "Germany"            | "DE"
			COUNTRY         | "de"                 | "DE"
			CURRENCY        | "inr"                | "INR"
			LANGUAGE        | "eng"                | "en"
			ASSOCIATE_USER  | "asha.rao"           | "Asha.Rao"
			ORG_ENTITY      | "STORE-12"           | "Store-12"
			""")
	void anotherSpellingOfADefinedValueIsNotTheSame(DataType type, String stored, String defined) {
		Field field = field(type).field();

		assertThat(field.same(stored, defined)).isFalse();
		assertThat(field.canonical(stored)).isEqualTo(stored);
		assertThat(field.same(defined, defined)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			STRING     | "red"           | "Red"           | false
			LIST       | ["red"]         | ["Red"]         | false
			STRING_SET | ["Green","red"] | ["Red","Green"] | false
			STRING_SET | ["Green","Red"] | ["Red","Green"] | true
			""")
	void anotherSpellingOfAnAllowedValueIsNotTheSame(DataType type, String stored, String defined, boolean same) {
		Field field = FieldUnderTest.of(Definitions.of("field", type).withAllowedValues("Red", "Green")).field();

		assertThat(field.same(stored, defined)).isEqualTo(same);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			INTEGER  | "5"                         | 5
			DOUBLE   | 5.0                         | 5
			DATETIME | "2026-03-31T08:00:00+05:30" | "2026-03-31T02:30:00.000Z"
			CARD     | "4111 1111 1111 1111"       | "4111111111111111"
			""")
	void numbersAndMomentsAreComparedByValue(DataType type, String stored, String canonical) {
		assertThat(field(type).field().same(stored, canonical)).isTrue();
	}

	@Test
	void saysWhatItAcceptsAndWhichRulesItHas() {
		Field field = FieldUnderTest
			.of(Definitions.of("field", DataType.LIST)
				.withItems(1, 3)
				.withMaxLength(5)
				.withRules(new FieldRule(FieldRule.Operator.AT_LEAST, "2"),
						new FieldRule(FieldRule.Operator.REGEX, "[a-z]+")))
			.field();

		assertThat(field.accepts())
			.isEqualTo("a list as A,B or [\"A\",\"B\"] of free text of at most 5 characters, 1 to 3 of them");
		assertThat(field.rules()).containsExactly("length >= 2", "matches [a-z]+");
	}

}
