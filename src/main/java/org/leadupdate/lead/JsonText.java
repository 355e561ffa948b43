package org.leadupdate.lead;

import org.leadupdate.field.Json;

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

}
