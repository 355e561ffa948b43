package org.leadupdate.input.csv;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.Faults;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.Blanks;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every {@code extendedFields} cell. To search for new ones:
 * {@code JAZZER_FUZZ=1 mvn -B test -Djacoco.skip -Dtest=FieldsCellFuzzTests}, see
 * {@link CsvFuzzTests}.
 */
@Faults
class FieldsCellFuzzTests {

	// Numbers of any length, as the cell has them
	private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build())
		.build());

	/**
	 * A cell asks for what its JSON object says, no more and no less, or says what is
	 * wrong.
	 */
	@FuzzTest(maxDuration = "2m")
	void aCellIsParsedAsItsJsonOrRejected(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		FieldsCell cell = new FieldsCell("extendedFields", text, new CellInterpreter("#N/A", CellSettings.NONE));
		assertThat(cell.problems()).extracting(Problem::code).containsOnly(onlyMalformed(cell));
		assertThat(names(cell.requests())).as("no field twice").hasSameSizeAs(cell.requests());
		if (cell.problems().isEmpty() && !Blanks.isBlank(text)) {
			JsonNode object = JSON.readTree(text);
			assertThat(requested(cell)).isEqualTo(expected(object));
			assertThat(texts(cell)).containsAllEntriesOf(texts(object));
		}
		else if (isPlainObject(text)) {
			assertThat(cell.problems()).extracting(Problem::field).doesNotContain("extendedFields");
		}
	}

	private static ProblemCode[] onlyMalformed(FieldsCell cell) {
		return cell.problems().isEmpty() ? new ProblemCode[0] : new ProblemCode[] { ProblemCode.FIELDS_MALFORMED };
	}

	private static Set<String> names(List<RequestedField> requests) {
		Set<String> names = new HashSet<>();
		requests.forEach((request) -> names.add(request.name().toLowerCase(Locale.ROOT)));
		return names;
	}

	private static Map<String, String> requested(FieldsCell cell) {
		Map<String, String> requested = new HashMap<>();
		cell.requests().forEach((request) -> requested.put(request.name(), kind(request.input())));
		return requested;
	}

	private static String kind(FieldInput input) {
		if (input instanceof FieldInput.Items items) {
			return "items " + items.items().size();
		}
		return (input instanceof FieldInput.Clear) ? "clear"
				: (input instanceof FieldInput.Unsupported) ? "unsupported" : "text";
	}

	private static Map<String, String> expected(JsonNode object) {
		Map<String, String> expected = new HashMap<>();
		object.forEachEntry((name, value) -> {
			if (!value.isString() || !Blanks.isBlank(value.asString())) {
				expected.put(name, kind(value));
			}
		});
		return expected;
	}

	private static String kind(JsonNode value) {
		if (value.isObject() || (value.isArray() && value.valueStream().anyMatch((item) -> isUnfit(item)))) {
			return "unsupported";
		}
		if (value.isArray()) {
			return "items " + value.size();
		}
		return (value.isNull() || value.asString("").equals("#N/A")) ? "clear" : "text";
	}

	private static boolean isUnfit(JsonNode item) {
		return item.isContainer() || item.isNull();
	}

	private static Map<String, String> texts(JsonNode object) {
		Map<String, String> texts = new HashMap<>();
		object.forEachEntry((name, value) -> {
			if (value.isString() && expected(object).getOrDefault(name, "").equals("text")) {
				texts.put(name, value.asString());
			}
		});
		return texts;
	}

	private static Map<String, String> texts(FieldsCell cell) {
		Map<String, String> texts = new HashMap<>();
		cell.requests().forEach((request) -> {
			if (request.input() instanceof FieldInput.Text text) {
				texts.put(request.name(), text.text());
			}
		});
		return texts;
	}

	private static boolean isPlainObject(String text) {
		try {
			return JSON.readTree(text).isObject();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
