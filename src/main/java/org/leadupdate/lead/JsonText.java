package org.leadupdate.lead;

import tools.jackson.core.io.JsonStringEncoder;

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
		StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
		JsonStringEncoder.getInstance().quoteAsString(text, quoted);
		return quoted.append('"').toString();
	}

}
