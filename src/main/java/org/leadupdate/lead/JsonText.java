package org.leadupdate.lead;

import tools.jackson.core.JsonParser;

import org.leadupdate.json.Json;

/** Text as JSON. */
public final class JsonText {

	private JsonText() {
	}

	/**
	 * A JSON string.
	 * @param text the text it holds
	 * @return the text, escaped and in quotes
	 */
	public static String quote(String text) {
		return Json.quote(text);
	}

	/**
	 * Reads JSON, token by token.
	 * @param json the text of a value
	 * @return a parser before its first token
	 */
	public static JsonParser parser(String json) {
		return Json.parser(json);
	}

}
