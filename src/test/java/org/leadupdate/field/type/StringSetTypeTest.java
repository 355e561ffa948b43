package org.leadupdate.field.type;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class StringSetTypeTest {

	private final FieldUnderTest set = FieldUnderTest.of(DataType.STRING_SET);

	private final FieldUnderTest listed = FieldUnderTest
		.of(Definitions.of("field", DataType.STRING_SET).allowing("Red", "Green").items(1, 2).longAtMost(5));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			A                | ["A"]
			B,A              | ["B","A"]
			B,A,B            | ["B","A"]
			A, B             | ["A","B"]
			a,A              | ["a","A"]
			["B", "A", "B"]  | ["B","A"]
			["a,b"]          | ["a,b"]
			[1, true, "x"]   | ["1","true","x"]
			[]               | []
			""")
	void keepsDistinctStringsInTheOrderOfTheirFirstOccurrence(String given, String stored) {
		assertThat(this.set.accepted(given)).isEqualTo(stored);
	}

	@Test
	void takesAJsonArrayAsItIs() {
		assertThat(this.set.accepted(new FieldInput.Items(List.of(" A", "B", " A")))).isEqualTo("[\" A\",\"B\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			["A"             | INVALID_TYPE  | begins like a JSON array and is none
			["A"] x          | INVALID_TYPE  | begins like a JSON array and is none
			[["A"]]          | INVALID_TYPE  | begins like a JSON array and is none
			[{"a":1}]        | INVALID_TYPE  | begins like a JSON array and is none
			[null]           | INVALID_TYPE  | begins like a JSON array and is none
			A,,B             | INVALID_TYPE  | (item 2) is empty
			A,               | INVALID_TYPE  | (item 2) is empty
			,                | INVALID_TYPE  | (item 1) is empty
			[""]             | INVALID_TYPE  | (item 1) is empty
			""")
	void refusesWhatIsNoSet(String given, FieldValue.Reason reason, String words) {
		this.set.refuses(given, reason, words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			green,Purple | INVALID_VALUE | "Purple" (item 2) is not one of the allowed values: "Red", "Green".
			[]           | RULE_FAILED   | has 0 items; give 1 to 2 of them
			""")
	void refusesWhatTheDefinitionDoesNotAllow(String given, FieldValue.Reason reason, String words) {
		this.listed.refuses(given, reason, words);
		assertThat(this.listed.accepted("green,RED,Green")).isEqualTo("[\"Green\",\"Red\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			["A", "B"]      | true
			["B","A"]       | true
			["B","A","B"]   | true
			["A"]           | false
			["a","b"]       | false
			["A",["B"]]     | false
			"A,B"           | false
			{"A": 1}        | false
			""")
	void isComparedWithoutOrder(String stored, boolean same) {
		assertThat(this.set.field().same(stored, "[\"A\",\"B\"]")).isEqualTo(same);
	}

}
