package org.leadupdate.field.type;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

import static org.assertj.core.api.Assertions.assertThat;

class StringSetTypeTests {

	private final FieldUnderTest set = FieldUnderTest.of(DataType.STRING_SET);

	private final FieldUnderTest listed = FieldUnderTest.of(Definitions.of("field", DataType.STRING_SET)
		.withAllowedValues("Red", "Green")
		.withItems(1, 2)
		.withMaxLength(5));

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
	void storesDistinctStringsInTheOrderOfTheirFirstOccurrence(String given, String stored) {
		assertThat(this.set.parsed(given)).isEqualTo(stored);
	}

	@Test
	void takesAJsonArrayAsItIs() {
		assertThat(this.set.parsed(new FieldInput.Items(List.of(" A", "B", " A")))).isEqualTo("[\" A\",\"B\"]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			["A"             | INVALID_TYPE  | begins like a JSON array but is not one
			["A"] x          | INVALID_TYPE  | begins like a JSON array but is not one
			[["A"]]          | INVALID_TYPE  | begins like a JSON array but is not one
			[{"a":1}]        | INVALID_TYPE  | begins like a JSON array but is not one
			[null]           | INVALID_TYPE  | begins like a JSON array but is not one
			A,,B             | INVALID_TYPE  | (item 2) is empty
			A,               | INVALID_TYPE  | (item 2) is empty
			,                | INVALID_TYPE  | (item 1) is empty
			[""]             | INVALID_TYPE  | (item 1) is empty
			""")
	void rejectsWhatIsNotASet(String given, FieldValue.Reason reason, String words) {
		this.set.rejects(given, reason, words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			green,Purple | INVALID_VALUE | "Purple" (item 2) is not one of the allowed values: "Red", "Green".
			[]           | RULE_FAILED   | has 0 items: use 1 to 2 of them
			""")
	void rejectsWhatTheDefinitionDoesNotAllow(String given, FieldValue.Reason reason, String words) {
		this.listed.rejects(given, reason, words);
		assertThat(this.listed.parsed("green,RED,Green")).isEqualTo("[\"Green\",\"Red\"]");
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
