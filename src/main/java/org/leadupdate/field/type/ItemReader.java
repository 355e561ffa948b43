package org.leadupdate.field.type;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.ParseResult;
import org.leadupdate.json.Json;

/**
 * Parses several values: from a JSON array, its text, or a comma-separated text. In the
 * last form, spaces around a value are ignored.
 */
final class ItemReader {

	private final ScalarType element;

	ItemReader(ScalarType element) {
		this.element = element;
	}

	/** Parses all values into a list, up to the first invalid one. */
	ParseResult.@Nullable Invalid read(FieldInput input, List<ParseResult.Value> values) {
		List<String> items = items(input);
		if (items == null) {
			return ParseResult.Invalid.type(text(input),
					"begins like a JSON array but is not one: use [\"A\",\"B\"], or A,B.");
		}
		for (String item : items) {
			ParseResult result = item.isEmpty() ? empty() : this.element.read(item);
			if (result instanceof ParseResult.Invalid invalid) {
				return invalid.ofItem(values.size() + 1);
			}
			values.add((ParseResult.Value) result);
		}
		return null;
	}

	/** The values of a stored array; null if it is not a valid one. */
	@Nullable List<ParseResult.Value> stored(String json) {
		List<String> items = json.startsWith("[") ? Json.items(json) : null;
		if (items == null) {
			return null;
		}
		List<ParseResult.Value> values = new ArrayList<>(items.size());
		for (String item : items) {
			if (!(this.element.stored(item) instanceof ParseResult.Value value)) {
				return null;
			}
			values.add(value);
		}
		return values;
	}

	private static @Nullable List<String> items(FieldInput input) {
		if (input instanceof FieldInput.Items items) {
			return items.items();
		}
		String text = text(input);
		return text.stripLeading().startsWith("[") ? Json.items(text) : split(text);
	}

	private static List<String> split(String text) {
		List<String> items = new ArrayList<>();
		int start = 0;
		for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
			items.add(text.substring(start, comma).strip());
			start = comma + 1;
		}
		items.add(text.substring(start).strip());
		return items;
	}

	private static ParseResult empty() {
		return ParseResult.Invalid.type("", "is empty: enter a value between the commas, or remove a comma.");
	}

	private static String text(FieldInput input) {
		return (input instanceof FieldInput.Text text) ? text.text() : "";
	}

}
