package org.leadupdate.lead;

import tools.jackson.core.JsonParser;

import org.leadupdate.json.Json;

/** Writing and parsing JSON text. */
public final class JsonText {

	private JsonText() {
	}

	/**
	 * A JSON string.
	 * @param text the text
	 * @return the text, escaped and in quotes
	 */
	public static String quote(String text) {
		return Json.quote(text);
	}

	/**
	 * Parses JSON, token by token.
	 * @param json the text of the value
	 * @return a parser before its first token
	 */
	public static JsonParser parser(String json) {
		return Json.parser(json);
	}

}
