package org.leadupdate.field.type;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ElementType;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class ListTypeTests {

	private static FieldUnderTest list(ElementType type) {
		return FieldUnderTest.of(Definitions.of("field", DataType.LIST).of(type));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			TEXT    | RED,GREEN         | ["RED","GREEN"]
			TEXT    | ["RED","GREEN"]   | ["RED","GREEN"]
			TEXT    | GREEN, RED, GREEN | ["GREEN","RED","GREEN"]
			TEXT    | RED               | ["RED"]
			TEXT    | [ ]               | []
			INTEGER | 1,007,-3          | [1,7,-3]
			INTEGER | [1, "2"]          | [1,2]
			DECIMAL | 1.50,2            | [1.5,2]
			DECIMAL | [1.10, 1e20]      | [1.1,1e20]
			""")
	void storesItsItemsInOrderEachByItsType(ElementType type, String given, String stored) {
		assertThat(list(type).parsed(given)).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			TEXT    | A,,B        | (item 2) is empty
			INTEGER | 1,1.5       | "1.5" (item 2) is not a whole number
			INTEGER | [1,[2]]     | begins like a JSON array but is not one
			INTEGER | 1,true      | "true" (item 2) is not a whole number
			DECIMAL | 1,x,2       | "x" (item 2) is not a decimal number
			DECIMAL | 1e999       | (item 1) would be changed
			TEXT    | [RED]       | begins like a JSON array but is not one
			""")
	void namesTheItemThatIsWrong(ElementType type, String given, String words) {
		list(type).rejects(given, FieldValue.Reason.INVALID_TYPE, words);
	}

	@Test
	void itemsMustBeAllowed() {
		FieldUnderTest sizes = FieldUnderTest
			.of(Definitions.of("field", DataType.LIST).of(ElementType.INTEGER).withAllowedValues("36", "038"));

		assertThat(sizes.parsed("38,36")).isEqualTo("[38,36]");
		sizes.rejects("36,37", FieldValue.Reason.INVALID_VALUE, "\"37\" (item 2) is not one of the allowed values");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2 | 3 | A       | has 1 item: use 2 to 3 of them
			2 | 3 | A,B     | ~
			2 | 3 | A,B,C   | ~
			2 | 3 | A,B,C,D | has 4 items: use 2 to 3 of them
			2 | ~ | A       | has 1 item: use at least 2
			~ | 1 | A,A     | has 2 items: use at most 1
			""", nullValues = "~")
	void itemsAreCounted(@Nullable Integer least, @Nullable Integer most, String given, @Nullable String words) {
		FieldUnderTest list = FieldUnderTest.of(Definitions.of("field", DataType.LIST).withItems(least, most));

		if (words == null) {
			assertThat(list.parsed(given)).startsWith("[\"A\"");
		}
		else {
			list.rejects(given, FieldValue.Reason.RULE_FAILED, words);
		}
	}

	@Test
	void lengthsAreThoseOfEachItem() {
		FieldUnderTest list = FieldUnderTest.of(Definitions.of("field", DataType.LIST).withMaxLength(3));

		assertThat(list.parsed("abc,def")).isEqualTo("[\"abc\",\"def\"]");
		list.rejects("abc,defg", FieldValue.Reason.TOO_LONG, "\"defg\" (item 2) has 4 characters: use at most 3");
	}

	@Test
	void takesAJsonArrayAsItIs() {
		assertThat(list(ElementType.TEXT).parsed(new FieldInput.Items(List.of("a,b", " c"))))
			.isEqualTo("[\"a,b\",\" c\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			INTEGER | [1, 2]     | [1,2] | true
			INTEGER | ["1", 2.0] | [1,2] | true
			INTEGER | [2, 1]     | [1,2] | false
			INTEGER | [1, "x"]   | [1,2] | false
			TEXT    | ["A", "B"] | ["A","B"] | true
			TEXT    | ["B", "A"] | ["A","B"] | false
			TEXT    | "A,B"      | ["A","B"] | false
			DECIMAL | [1.0]      | [1]   | true
			""")
	void isComparedInOrder(ElementType type, String stored, String given, boolean same) {
		assertThat(list(type).field().same(stored, given)).isEqualTo(same);
	}

}
