package org.leadupdate.input.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.leadupdate.input.encoding.Blanks;
import org.leadupdate.input.encoding.Surrogates;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

/** Reads the {@code extendedFields} cell: a JSON object, field name to value. */
final class FieldsCell {

	// Lengths are bounded already, by the cell's. Names are not pooled: they are a
	// user's.
	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNumberLength(Integer.MAX_VALUE)
			.maxStringLength(Integer.MAX_VALUE)
			.maxNameLength(Integer.MAX_VALUE)
			.build())
		.build();

	/** As many as a row may have columns: each takes memory many times its text. */
	private static final int MOST = CsvRowScanner.MAX_COLUMNS;

	private static final FieldInput CLEAR = new FieldInput.Clear();

	private final String header;

	private final String text;

	private final CellInterpreter meaning;

	private final List<RequestedField> edits = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	/**
	 * Reads a cell.
	 * @param header the name of its column
	 * @param text the cell
	 * @param meaning what its strings ask for
	 */
	FieldsCell(String header, String text, CellInterpreter meaning) {
		this.header = header;
		this.text = text;
		this.meaning = meaning;
		if (!Blanks.isBlank(text)) {
			read();
		}
	}

	/** What it asks of fields, in its order; nothing if it is no JSON object. */
	List<RequestedField> edits() {
		return this.edits;
	}

	List<Problem> problems() {
		return this.problems;
	}

	private void read() {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), this.text)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				reject("is no JSON object such as {\"FIELD\":\"value\"}");
				return;
			}
			while (json.nextToken() == JsonToken.PROPERTY_NAME) {
				if (this.names.size() == MOST) {
					reject("names more than 16,384 fields");
					return;
				}
				readField(json);
			}
			if (json.nextToken() != null) {
				reject("goes on after its JSON object");
			}
		}
		catch (JacksonException ex) {
			reject("is no valid JSON" + position(ex));
		}
	}

	private static String position(JacksonException ex) {
		return (ex.getLocation() != null) ? " (at its character " + Math.max(1, ex.getLocation().getCharOffset()) + ")"
				: "";
	}

	private void reject(String why) {
		this.edits.clear();
		this.problems.clear();
		this.problems.add(new Problem(ProblemCode.FIELDS_MALFORMED, this.header, this.text,
				"The cell " + this.header + " " + why + "."));
	}

	private void readField(JsonParser json) {
		String name = json.currentName();
		JsonToken token = json.nextToken();
		String complaint = complaint(name);
		if (complaint != null) {
			json.skipChildren();
			reject(name, null, complaint);
		}
		else if (token == JsonToken.START_ARRAY) {
			readItems(name, json);
		}
		else if (token == JsonToken.START_OBJECT) {
			json.skipChildren();
			this.edits.add(new RequestedField(name, new FieldInput.Unsupported(
					"is a JSON object: give a text, a number, true, false, null or an array")));
		}
		else {
			readScalar(name, token, json.getString());
		}
	}

	private @Nullable String complaint(String name) {
		if (!Surrogates.arePaired(name)) {
			return "has half a surrogate pair in its name";
		}
		return this.names.add(name.toLowerCase(Locale.ROOT)) ? null : "is named twice";
	}

	private void readScalar(String name, JsonToken token, String value) {
		if (!Surrogates.arePaired(value)) {
			reject(name, value, "has half a surrogate pair, which is no text");
			return;
		}
		FieldInput input = (token == JsonToken.VALUE_NULL) ? CLEAR : this.meaning.of(value);
		if (input != null) {
			this.edits.add(new RequestedField(name, input));
		}
	}

	private void readItems(String name, JsonParser json) {
		List<String> items = new ArrayList<>();
		String unfit = null;
		String complaint = null;
		while (json.nextToken() != JsonToken.END_ARRAY) {
			JsonToken token = json.currentToken();
			String item = token.isScalarValue() ? json.getString() : "";
			if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
				unfit = "has an array, an object or null within its array: give texts, numbers, true or false";
			}
			else if (!Surrogates.arePaired(item)) {
				complaint = "has half a surrogate pair, which is no text";
			}
			else if (items.size() == MOST) {
				complaint = "has more than 16,384 values in its array";
			}
			json.skipChildren();
			if (complaint == null && unfit == null) {
				items.add(item);
			}
		}
		if (complaint != null) {
			reject(name, null, complaint);
			return;
		}
		this.edits.add(new RequestedField(name,
				(unfit != null) ? new FieldInput.Unsupported(unfit) : new FieldInput.Items(List.copyOf(items))));
	}

	private void reject(String name, @Nullable String value, String complaint) {
		this.problems.add(new Problem(ProblemCode.FIELDS_MALFORMED, name, value,
				"In the cell " + this.header + " the field " + name + " " + complaint + "."));
	}

}
