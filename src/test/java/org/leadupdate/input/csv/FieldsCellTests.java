package org.leadupdate.input.csv;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FieldsCellTests {

	static Stream<Arguments> values() {
		return Stream.of(arguments("\"red\"", text("red")), arguments("\" red \"", text(" red ")),
				arguments("\"a\\\"b\\u00e9\\ud834\\udd1e\"", text("a\"bé𝄞")),
				arguments("\"#N/A\"", new FieldInput.Clear("#N/A")), arguments("null", new FieldInput.Clear()),
				arguments("\"null\"", text("null")), arguments("true", text("true")), arguments("false", text("false")),
				arguments("12", number("12")), arguments("-0", number("-0")), arguments("1.50", number("1.50")),
				arguments("1E+5", number("1E+5")), arguments("1e400", number("1e400")),
				arguments("123456789012345678901234567890", number("123456789012345678901234567890")),
				arguments("0.1000000000000000055511151231257827", number("0.1000000000000000055511151231257827")),
				arguments("[]", items()), arguments("[\"RED\",\"GREEN\"]", items("RED", "GREEN")),
				arguments("[1, 2.0,true,\"\",\"#N/A\"]", items("1", "2.0", "true", "", "#N/A")));
	}

	@ParameterizedTest
	@MethodSource("values")
	void aValueMeansTheSameAsInACellAndNumbersKeepTheirText(String json, FieldInput input) {
		FieldsCell cell = cell("{\"x\": " + json + "}");
		assertThat(cell.problems()).isEmpty();
		assertThat(cell.requests()).containsExactly(new RequestedField("x", input));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0", "{}", " { } ", "{\"x\":\"\"}", "{\"x\":\" \\t\"}" })
	void aBlankCellOrValueRequestsNothing(String json) {
		assertThat(cell(json).problems()).isEmpty();
		assertThat(cell(json).requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "#N/A", "null", "[]", "[{\"x\":1}]", "\"x\"", "12", "{", "{\"x\"", "{\"x\":", "{\"x\":1",
			"{\"x\":1,}", "{x:1}", "{'x':1}", "{\"x\":01}", "{\"x\":+1}", "{\"x\":.5}", "{\"x\":1.}", "{\"x\":NaN}",
			"{\"x\":\"a\nb\"}", "{\"x\":1}{}", "{\"x\":1} x", "{\"x\":1}]", "{\"x\":1}}", "{\"x\":\"\\q\"}",
			"{\"x\":[1}", "{\"x\":1 \"y\":2}", "// {}", "\uFEFF{}", "{\"x\":tru}", "a=b" })
	void aCellThatIsNotOneJsonObjectIsMalformedAsAWhole(String json) {
		FieldsCell cell = cell(json);
		assertThat(cell.requests()).isEmpty();
		Problem problem = single(cell);
		assertThat(problem.field()).isEqualTo("extendedFields");
		assertThat(problem.value()).isEqualTo(json);
		assertThat(problem.message()).startsWith("The cell extendedFields ");
	}

	static Stream<Arguments> malformedFields() {
		return Stream.of(arguments("{\"x\":1,\"x\":2}", "x", "is named twice"),
				arguments("{\"x\":1,\"X\":\"\"}", "X", "is named twice"),
				arguments("{\"x\":\"\\ud800\"}", "x", "half a surrogate pair"),
				arguments("{\"x\":\"a\\udc00b\"}", "x", "half a surrogate pair"),
				arguments("{\"x\":\"\\ude00\\ud83d\"}", "x", "half a surrogate pair"),
				arguments("{\"x\":[\"\\ud83d\"]}", "x", "half a surrogate pair"),
				arguments("{\"x\\ud83d\":1}", "x\uD83D", "half a surrogate pair"));
	}

	@ParameterizedTest
	@MethodSource("malformedFields")
	void aMalformedFieldIsNamedAndTheOthersAreKept(String json, String field, String message) {
		FieldsCell cell = cell(json.substring(0, json.length() - 1) + ",\"other\":\"1\"}");
		assertThat(single(cell).field()).isEqualTo(field);
		assertThat(single(cell).message()).contains(message);
		assertThat(cell.requests()).contains(new RequestedField("other", text("1")));
	}

	@Test
	void allMalformedFieldsAreNamed() {
		assertThat(cell("{\"a\":\"\\ud800\",\"b\":1,\"B\":2,\"c\":1,\"C\":2}").problems()).extracting(Problem::field)
			.containsExactly("a", "B", "C");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"a":1}  | is a JSON object: use a text, a number, true, false, null or an array
			[[1]]    | has an array, an object or null within its array: use texts, numbers, true or false
			[{}]     | has an array, an object or null within its array: use texts, numbers, true or false
			[1,null] | has an array, an object or null within its array: use texts, numbers, true or false
			""")
	void anUnsupportedValueIsForTheFieldToReject(String value, String problem) {
		FieldsCell cell = cell("{\"x\":" + value + ",\"other\":\"1\"}");
		assertThat(cell.problems()).isEmpty();
		assertThat(cell.requests()).containsExactly(new RequestedField("x", new FieldInput.Unsupported(problem)),
				new RequestedField("other", text("1")));
	}

	@Test
	void aBlankNameIsThatOfAnUnknownField() {
		assertThat(cell("{\"\":2}").requests()).containsExactly(new RequestedField("", number("2")));
	}

	@Test
	void aMessageNeverContainsTheValue() {
		assertThat(single(cell("{\"phone\":\"0171 secret\"")).message()).doesNotContain("secret")
			.isEqualTo("The cell extendedFields is not valid JSON (at character 22).");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":" })
	void deepNestingIsMalformedAndDoesNotFail(String opening) {
		assertThat(single(cell("{\"x\":" + opening.repeat(100_000))).code()).isEqualTo(ProblemCode.FIELDS_MALFORMED);
	}

	@Test
	void largeNumbersTextsAndNamesPassThroughAsText() {
		String digits = "7".repeat(100_000);
		assertThat(cell("{\"x\":" + digits + "}").requests()).containsExactly(new RequestedField("x", number(digits)));
		assertThat(cell("{\"x\":-0." + digits + "e-" + digits + "}").requests())
			.containsExactly(new RequestedField("x", number("-0." + digits + "e-" + digits)));
		String letters = "é".repeat(2_000_000);
		assertThat(cell("{\"x\":\"" + letters + "\"}").requests())
			.containsExactly(new RequestedField("x", text(letters)));
		String name = "n".repeat(100_000);
		assertThat(cell("{\"" + name + "\":1}").requests()).containsExactly(new RequestedField(name, number("1")));
	}

	@Test
	void asManyFieldsAsColumnsAreAcceptedAndMoreAreRejected() {
		StringBuilder json = new StringBuilder("{");
		for (int i = 0; i < 16_383; i++) {
			json.append("\"f").append(i).append("\":1,");
		}
		assertThat(cell(json + "\"last\":1}").requests()).hasSize(16_384);
		assertThat(single(cell(json + "\"last\":1,\"more\":1}")).message()).contains("names more than 16,384 fields");
		String items = "1,".repeat(16_383);
		assertThat(cell("{\"x\":[" + items + "1]}").requests()).hasSize(1);
		assertThat(single(cell("{\"x\":[" + items + "1,1]}")).message()).contains("more than 16,384 values");
	}

	private static Problem single(FieldsCell cell) {
		assertThat(cell.problems()).hasSize(1);
		assertThat(cell.problems().get(0).code()).isEqualTo(ProblemCode.FIELDS_MALFORMED);
		return cell.problems().get(0);
	}

	private static FieldsCell cell(String json) {
		return new FieldsCell("extendedFields", json, new CellInterpreter("#N/A", CellSettings.NONE));
	}

	/** JSON's own notation, whatever the file's is. */
	private static FieldInput number(String text) {
		return new FieldInput.Text(text, text);
	}

	private static FieldInput text(String text) {
		return new FieldInput.Text(text);
	}

	private static FieldInput items(String... items) {
		return new FieldInput.Items(List.of(items));
	}

}
