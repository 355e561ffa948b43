package org.leadupdate.field.type;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.ParseResult;
import org.leadupdate.json.Json;

/**
 * Reads several values: from a JSON array, its text, or a text with commas. In the last
 * form blanks around a value do not belong to it.
 */
final class ItemReader {

	private final ScalarType element;

	ItemReader(ScalarType element) {
		this.element = element;
	}

	/** Reads all values, into a list, up to the first that is refused. */
	ParseResult.@Nullable Refusal read(FieldInput input, List<ParseResult.Value> values) {
		List<String> items = items(input);
		if (items == null) {
			return ParseResult.Refusal.type(text(input),
					"begins like a JSON array and is none; give [\"A\",\"B\"], or A,B.");
		}
		for (String item : items) {
			ParseResult reading = item.isEmpty() ? empty() : this.element.read(item);
			if (reading instanceof ParseResult.Refusal refusal) {
				return refusal.ofItem(values.size() + 1);
			}
			values.add((ParseResult.Value) reading);
		}
		return null;
	}

	/** The values of a stored array; null where it is none, or holds anything else. */
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
		return ParseResult.Refusal.type("", "is empty; give a value between the commas, or leave one comma out.");
	}

	private static String text(FieldInput input) {
		return (input instanceof FieldInput.Text text) ? text.text() : "";
	}

}
