package org.leadupdate.input.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.Blanks;
import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.input.encoding.Surrogates;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

/** Parses the {@code extendedFields} cell: a JSON object of field values by name. */
final class FieldsCell {

	// Lengths are limited by that of the cell. Names are not interned: they are a
	// user's.
	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNumberLength(Integer.MAX_VALUE)
			.maxStringLength(Integer.MAX_VALUE)
			.maxNameLength(Integer.MAX_VALUE)
			.build())
		.build();

	/** The limit of columns too: each item takes many times the memory of its text. */
	private static final int MAX_ITEMS = CsvRowScanner.MAX_COLUMNS;

	private static final FieldInput CLEAR = new FieldInput.Clear();

	private final String header;

	private final String text;

	private final CellInterpreter interpreter;

	private final List<RequestedField> requests = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	/**
	 * Parses a cell.
	 * @param header the name of its column
	 * @param text the cell
	 * @param interpreter interprets its strings
	 */
	FieldsCell(String header, String text, CellInterpreter interpreter) {
		this.header = header;
		this.text = text;
		this.interpreter = interpreter;
		if (!Blanks.isBlank(text)) {
			read();
		}
	}

	/** The requested fields in order; empty if the cell is not a JSON object. */
	List<RequestedField> requests() {
		return this.requests;
	}

	List<Problem> problems() {
		return this.problems;
	}

	private void read() {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), this.text)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				reject("is not a JSON object such as {\"FIELD\":\"value\"}");
				return;
			}
			while (json.nextToken() == JsonToken.PROPERTY_NAME) {
				if (this.names.size() == MAX_ITEMS) {
					reject("names more than 16,384 fields");
					return;
				}
				readField(json);
			}
			if (json.nextToken() != null) {
				reject("has text after its JSON object");
			}
		}
		catch (JacksonException ex) {
			reject("is not valid JSON" + position(ex));
		}
	}

	private static String position(JacksonException ex) {
		return (ex.getLocation() != null) ? " (at character " + Math.max(1, ex.getLocation().getCharOffset()) + ")"
				: "";
	}

	private void reject(String problem) {
		this.requests.clear();
		this.problems.clear();
		this.problems.add(new Problem(ProblemCode.FIELDS_MALFORMED, this.header, this.text,
				"The cell " + this.header + " " + problem + "."));
	}

	private void readField(JsonParser json) {
		String name = json.currentName();
		JsonToken token = json.nextToken();
		String problem = problem(name);
		if (problem != null) {
			json.skipChildren();
			reject(name, null, problem);
		}
		else if (token == JsonToken.START_ARRAY) {
			readItems(name, json);
		}
		else if (token == JsonToken.START_OBJECT) {
			json.skipChildren();
			this.requests.add(new RequestedField(name, new FieldInput.Unsupported(
					"is a JSON object: use a text, a number, true, false, null or an array")));
		}
		else {
			readScalar(name, token, json.getString());
		}
	}

	private @Nullable String problem(String name) {
		if (!Surrogates.arePaired(name)) {
			return "has half a surrogate pair in its name";
		}
		return this.names.add(CaseInsensitiveNames.fold(name)) ? null : "is named twice";
	}

	private void readScalar(String name, JsonToken token, String value) {
		if (!Surrogates.arePaired(value)) {
			reject(name, value, "has half a surrogate pair, which is not valid text");
			return;
		}
		FieldInput input = input(token, value);
		if (input != null) {
			this.requests.add(new RequestedField(name, input));
		}
	}

	/** A number of JSON is written as JSON does, whatever the file does elsewhere. */
	private @Nullable FieldInput input(JsonToken token, String value) {
		if (token.isNumeric()) {
			return new FieldInput.Text(value, value);
		}
		return (token == JsonToken.VALUE_NULL) ? CLEAR : this.interpreter.interpret(value);
	}

	private void readItems(String name, JsonParser json) {
		List<String> items = new ArrayList<>();
		String unsupported = null;
		String problem = null;
		while (json.nextToken() != JsonToken.END_ARRAY) {
			JsonToken token = json.currentToken();
			String item = token.isScalarValue() ? json.getString() : "";
			if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
				unsupported = "has an array, an object or null within its array: use texts, numbers, true or false";
			}
			else if (!Surrogates.arePaired(item)) {
				problem = "has half a surrogate pair, which is not valid text";
			}
			else if (items.size() == MAX_ITEMS) {
				problem = "has more than 16,384 values in its array";
			}
			json.skipChildren();
			if (problem == null && unsupported == null) {
				items.add(item);
			}
		}
		if (problem != null) {
			reject(name, null, problem);
			return;
		}
		this.requests.add(new RequestedField(name, (unsupported != null) ? new FieldInput.Unsupported(unsupported)
				: new FieldInput.Items(List.copyOf(items))));
	}

	private void reject(String name, @Nullable String value, String problem) {
		this.problems.add(new Problem(ProblemCode.FIELDS_MALFORMED, name, value,
				"In the cell " + this.header + " the field " + name + " " + problem + "."));
	}

}
