package org.leadupdate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.leadupdate.lead.JsonText;

/**
 * JSON text that is the same whichever database stored it: no white space, sorted keys,
 * one format of numbers. MySQL has its own order of keys and writes 1e10 as
 * 10000000000.0.
 */
public final class CanonicalJson {

	private CanonicalJson() {
	}

	/** The canonical text of a JSON value. */
	public static String of(String value) {
		// Avoids the parser for nearly all values.
		return switch (value.charAt(0)) {
			case '"' -> (value.indexOf('\\') < 0) ? value : parse(value);
			case '{', '[' -> parse(value);
			case 't', 'f', 'n' -> value;
			default -> CanonicalNumber.of(value);
		};
	}

	private static String parse(String value) {
		try (JsonParser parser = JsonText.parser(value)) {
			parser.nextToken();
			return value(parser);
		}
	}

	/** An object of canonical values. */
	public static String object(Map<String, String> values) {
		StringBuilder json = new StringBuilder(values.size() * 32).append('{');
		sorted(values).forEach((name, value) -> {
			json.append((json.length() > 1) ? "," : "").append(JsonText.quote(name)).append(':').append(value);
		});
		return json.append('}').toString();
	}

	private static Map<String, String> sorted(Map<String, String> values) {
		return (values.size() > 1 && !(values instanceof SortedMap)) ? new TreeMap<>(values) : values;
	}

	private static String value(JsonParser parser) {
		JsonToken token = parser.currentToken();
		return switch (token) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			case VALUE_STRING -> JsonText.quote(parser.getString());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> CanonicalNumber.of(parser.getString());
			default -> parser.getString();
		};
	}

	private static String object(JsonParser parser) {
		Map<String, String> values = new TreeMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			parser.nextToken();
			values.put(name, value(parser));
		}
		return object(values);
	}

	private static String array(JsonParser parser) {
		List<String> values = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			values.add(value(parser));
		}
		return "[" + String.join(",", values) + "]";
	}

}
