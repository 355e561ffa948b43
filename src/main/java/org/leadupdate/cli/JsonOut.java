package org.leadupdate.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints. */
final class JsonOut {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private JsonOut() {
	}

	static String of(Object value) {
		return JSON.writeValueAsString(value);
	}

}
