package org.leadupdate.lead;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ExtendedFieldsTests {

	@Test
	void anAccentInANameMayBeACharacterOfItsOwn() {
		ExtendedFields fields = ExtendedFields.of("{\"Gro\u0308sse\": 1}");

		assertThat(fields.get("grösse")).isEqualTo("1");
		assertThat(fields.with(Map.of("grösse", new Change("1", "2"))).json()).isEqualTo("{\"grösse\":2}");
	}

	@Test
	void theKeysThatChangedAreKnown() {
		ExtendedFields read = ExtendedFields.of("{\"a\": 1, \"B\": 2, \"c\": 1.50}");
		ExtendedFields changed = read.with(Map.of("a", new Change("1", "3")))
			.with(Map.of("b", new Change("2", null)))
			.with(Map.of("d", new Change(null, "4")));

		assertThat(read.changedKeys()).isEmpty();
		assertThat(changed.changedKeys()).containsOnly(Map.entry("a", "3"), Map.entry("d", "4"), entryOfNull("B"));
		assertThat(changed.without(Map.of("a", new Change("1", "3"))).changedKeys()).containsEntry("a", "1");
	}

	private static Map.Entry<String, @Nullable String> entryOfNull(String key) {
		return new AbstractMap.SimpleEntry<>(key, null);
	}

	@Test
	void whereNothingWasStoredAllIsWritten() {
		assertThat(ExtendedFields.of((String) null).changedKeys()).isNull();
		assertThat(changed("{}", "a", "1").changedKeys()).containsOnlyKeys("a");
		assertThat(ExtendedFields.NONE.with(Map.of("a", new Change(null, "1"))).changedKeys()).isNull();
	}

	private static ExtendedFields changed(String json, String name, @Nullable String to) {
		return ExtendedFields.of(json).with(Map.of(name, new Change(null, to)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":1}                               | 1
			{"a": 1, "b": 2}                      | 1
			{ "a" : 1 }                           | 1
			{"a": 1.10}                           | 1.10
			{"a": -1.5E+10, "b": 1}               | -1.5E+10
			{"a": 123456789012345678901234567890} | 123456789012345678901234567890
			{"a": "x, }"}                         | "x, }"
			{"a": "say \\"hi\\" \\\\ \\u00e9 \\n"} | "say \\"hi\\" \\\\ \\u00e9 \\n"
			{"a": ""}                             | ""
			{"a": [1, {"b": [2, 3]}, "]"], "c":1} | [1, {"b": [2, 3]}, "]"]
			{"a": {"a": {"x": null}}, "b": true}  | {"a": {"x": null}}
			{"a": {}}                             | {}
			{"a": []}                             | []
			{"a": true}                           | true
			{"a": false , "b": 1}                 | false
			{"a": null}                           | null
			{"a": "😀"}                           | "😀"
			{"a": 1, "a": 2}                      | 2
			{"\\u0061": 1}                        | 1
			{"A": 1}                              | 1
			{"A": 1, "a": 2}                      | 2
			""")
	void aValueIsReadVerbatim(String json, String value) {
		assertThat(ExtendedFields.of(json).get("a")).isEqualTo(value);
	}

	@Test
	void lineBreaksAndTabsBetweenValuesAreNotPartOfThem() {
		ExtendedFields fields = ExtendedFields.of("\n{\r\n\t\"a\" :\n\t\t1.5\n,\"b\":\t\"x\" \n}\n");

		assertThat(fields.values()).containsExactly(Map.entry("a", "1.5"), Map.entry("b", "\"x\""));
	}

	@Test
	void offsetsAreRightInALongText() {
		StringBuilder json = new StringBuilder("{\"text\": \"" + "é😀\\n".repeat(30_000) + "\"");
		for (int i = 0; i < 3_000; i++) {
			json.append(", \"field").append(i).append("\": ").append(i).append(".50");
		}
		ExtendedFields fields = ExtendedFields.of(json.append('}').toString());

		assertThat(fields.get("text")).hasSize(2 + 30_000 * 5).endsWith("\\n\"");
		assertThat(fields.values()).hasSize(3_001);
		assertThat(fields.get("FIELD2999")).isEqualTo("2999.50");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \n", "{}", "{ }", "null" })
	void nullOrBlankMeansNoFields(@Nullable String json) {
		assertThat(ExtendedFields.of(json).values()).isEmpty();
		assertThat(ExtendedFields.of(json).get("a")).isNull();
		assertThat(ExtendedFields.of(json)).isEqualTo(ExtendedFields.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "5", "\"secret\"", "{\"secret\":1", "{\"secret\":}", "{secret:1}", "secret",
			"{\"a\":1} {\"secret\":2}", "{\"a\":1}}", "{\"a\":1,}" })
	void textThatIsNotAJsonObjectIsReportedWithoutShowingIt(String json) {
		ExtendedFields fields = ExtendedFields.of(json);

		assertThat(fields.json()).isEqualTo(json);
		assertThatIllegalStateException().isThrownBy(fields::values)
			.withMessage("Stored extended fields are not a JSON object");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "~", textBlock = """
			{}                           | 2 | {"a":2}
			{"a": 1}                     | 2 | {"a":2}
			{"a": 1, "b": [1, 2.0]}      | 2 | {"a":2,"b":[1, 2.0]}
			{"b": 1}                     | 2 | {"b":1,"a":2}
			{"A": 1, "b": 1.10}          | 2 | {"b":1.10,"a":2}
			{"A": 1, "a": 3, "b": 0}     | 2 | {"a":2,"b":0}
			{"say \\"b\\"": 1}           | 2 | {"say \\"b\\"":1,"a":2}
			{"a": 1, "b": 0}             | ~ | {"b":0}
			{"A": 1, "a": 3, "b": 0}     | ~ | {"b":0}
			{"A": 1}                     | ~ | {}
			{"b": 0}                     | ~ | {"b":0}
			""")
	void aChangeKeepsTheOtherFieldsVerbatim(String before, @Nullable String to, String after) {
		assertThat(changed(before, "a", to).json()).isEqualTo(after);
		assertThat(changed(before, "a", to)).isEqualTo(ExtendedFields.of(after));
	}

	@Test
	void severalChangesAreAppliedAtOnce() {
		Map<String, Change> changes = new LinkedHashMap<>();
		changes.put("city", new Change("\"Pune\"", "\"Goa\""));
		changes.put("score", new Change("1", null));
		changes.put("tags", new Change(null, "[\"A\"]"));

		ExtendedFields after = ExtendedFields.of("{\"City\": \"Pune\", \"score\": 1, \"x\": 0}").with(changes);

		assertThat(after.json()).isEqualTo("{\"x\":0,\"city\":\"Goa\",\"tags\":[\"A\"]}");
	}

	@Test
	void noChangesDoNotParseTheFields() {
		ExtendedFields unreadable = ExtendedFields.of("junk");

		assertThat(unreadable.with(Map.of())).isSameAs(unreadable);
	}

}
