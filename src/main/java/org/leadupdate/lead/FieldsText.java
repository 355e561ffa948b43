package org.leadupdate.lead;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the text of extended fields holds, a JSON object.
 *
 * @param values JSON text by key, verbatim and in stored order
 * @param repeatedName a key that the text has twice; null if there is none
 */
record FieldsText(Map<String, String> values, @Nullable String repeatedName) {

	static final FieldsText EMPTY = new FieldsText(Map.of(), null);

	/**
	 * Reads a text. JSON's null is no fields.
	 * @throws IllegalStateException if it is no JSON object
	 */
	static FieldsText read(String json) {
		try (JsonParser parser = JsonText.parser(json)) {
			JsonToken first = parser.nextToken();
			if (first == JsonToken.VALUE_NULL && parser.nextToken() == null) {
				return EMPTY;
			}
			if (first != JsonToken.START_OBJECT) {
				throw unreadable(null);
			}
			FieldsText fields = object(parser, json);
			if (parser.nextToken() != null) {
				throw unreadable(null);
			}
			return fields;
		}
		catch (JacksonException ex) {
			throw unreadable(ex);
		}
	}

	private static FieldsText object(JsonParser parser, String json) {
		Map<String, String> values = new LinkedHashMap<>();
		String repeatedName = null;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			if (values.put(name, value(parser, json)) != null) {
				repeatedName = name;
			}
		}
		return new FieldsText(Collections.unmodifiableMap(values), repeatedName);
	}

	private static String value(JsonParser parser, String json) {
		parser.nextToken();
		int start = (int) parser.currentTokenLocation().getCharOffset();
		parser.skipChildren();
		parser.finishToken();
		return json.substring(start, (int) parser.currentLocation().getCharOffset()).strip();
	}

	/** The message omits the text: it may be personal. */
	private static IllegalStateException unreadable(@Nullable Exception cause) {
		return new IllegalStateException("Stored extended fields are not a JSON object", cause);
	}

	/** The object as text. */
	static String of(Map<String, String> values) {
		StringBuilder text = new StringBuilder(values.size() * 32).append('{');
		values.forEach((name, value) -> {
			if (text.length() > 1) {
				text.append(',');
			}
			text.append(JsonText.quote(name)).append(':').append(value);
		});
		return text.append('}').toString();
	}

}
