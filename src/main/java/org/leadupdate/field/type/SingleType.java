package org.leadupdate.field.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldType;
import org.leadupdate.field.ParseResult;
import org.leadupdate.json.Json;

/** The type of a field with a single value. */
final class SingleType implements FieldType {

	private final ScalarType type;

	SingleType(ScalarType type) {
		this.type = type;
	}

	@Override
	public ParseResult read(FieldInput input) {
		if (input instanceof FieldInput.Text text) {
			return this.type.read(text.text());
		}
		return ParseResult.Invalid.type(given(input), "is a list: use a single value, " + accepts() + ".");
	}

	@Override
	public @Nullable String canonical(String storedJson) {
		String text = Json.text(storedJson);
		return (text != null && this.type.stored(text) instanceof ParseResult.Value value) ? value.json() : null;
	}

	@Override
	public String accepts() {
		return this.type.accepts();
	}

	@Override
	public List<String> examples() {
		return this.type.examples();
	}

	private static String given(FieldInput input) {
		return (input instanceof FieldInput.Items items) ? String.join(",", items.items()) : "";
	}

}
