package org.leadupdate.result;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.JsonText;

/**
 * Changes as a JSON object: {@code {"from":…,"to":…,"stored":…,"given":…}} by field name,
 * where absent values have no key; null for no changes.
 */
public final class ChangesJson {

	private ChangesJson() {
	}

	/**
	 * Writes changes.
	 * @param changes the changes by field name
	 * @return JSON; null for none
	 */
	public static @Nullable String write(Map<String, Change> changes) {
		if (changes.isEmpty()) {
			return null;
		}
		StringBuilder json = new StringBuilder(changes.size() * 64);
		changes.forEach((name, change) -> {
			json.append(json.isEmpty() ? '{' : ',').append(JsonText.quote(name)).append(":{");
			append(json, "from", change.from());
			append(json, "to", change.to());
			append(json, "stored", change.stored());
			append(json, "given", change.given());
			json.append('}');
		});
		return json.append('}').toString();
	}

	private static void append(StringBuilder json, String name, @Nullable String value) {
		if (value != null) {
			json.append((json.charAt(json.length() - 1) != '{') ? "," : "");
			json.append('"').append(name).append("\":").append(value);
		}
	}

	/**
	 * Reads changes.
	 * @param json what was written; null for none
	 * @return the changes by field name
	 */
	public static Map<String, Change> read(@Nullable String json) {
		if (json == null) {
			return Map.of();
		}
		Map<String, Change> changes = new LinkedHashMap<>();
		try (JsonParser parser = JsonText.parser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				changes.put(parser.currentName(), change(parser, json));
			}
		}
		return changes;
	}

	private static Change change(JsonParser parser, String json) {
		String from = null;
		String to = null;
		String stored = null;
		String given = null;
		parser.nextToken();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			switch (parser.currentName()) {
				case "from" -> from = value(parser, json);
				case "to" -> to = value(parser, json);
				case "given" -> given = value(parser, json);
				default -> stored = value(parser, json);
			}
		}
		return new Change(from, to, stored, given);
	}

	private static String value(JsonParser parser, String json) {
		parser.nextToken();
		int start = (int) parser.currentTokenLocation().getCharOffset();
		parser.skipChildren();
		parser.finishToken();
		return json.substring(start, (int) parser.currentLocation().getCharOffset()).strip();
	}

}
