package org.leadupdate.lead;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import org.leadupdate.field.Json;

/** Text as JSON. */
public final class JsonText {

	// The usual pool of buffers is one for all threads, which take and give back so often
	// that they get into each other's way.
	private static final JsonFactory JSON = JsonFactory.builder()
		.recyclerPool(JsonRecyclerPools.threadLocalPool())
		.build();

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
		return JSON.createParser(ObjectReadContext.empty(), json);
	}

}
