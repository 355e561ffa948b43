package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.FieldValue;
import org.leadupdate.field.ParseResult;
import org.leadupdate.json.Json;

/** Lists of values. */
public final class Items {

	private Items() {
	}

	/** Combines the values, unless there are too few or too many. */
	static ParseResult checkCount(List<ParseResult.Value> values, ItemCount count) {
		String text = String.join(",", values.stream().map(ParseResult.Value::text).toList());
		String explanation = count.explanation(values.size());
		if (explanation != null) {
			return new ParseResult.Invalid(FieldValue.Reason.RULE_FAILED, text, explanation, null);
		}
		return new ParseResult.Value(text, json(values));
	}

	/** The values as a JSON array. */
	static String json(List<ParseResult.Value> values) {
		return Json.array(values.stream().map(ParseResult.Value::json).toList());
	}

	/** Lists made from examples of a single value. */
	static List<String> examples(List<String> elements) {
		String all = String.join(",", elements.stream().limit(2).toList());
		String more = String.join(",", elements.stream().limit(5).toList());
		return elements.isEmpty() ? List.of() : List.of(all, elements.get(0), more);
	}

}
