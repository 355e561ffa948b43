package org.leadupdate.cli.console;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.report.json.UtcTimestampModule;

/** What {@code --json} prints; moments are as in {@code summary.json}. */
public final class JsonOut {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new UtcTimestampModule())
		.build();

	private JsonOut() {
	}

	/** A value as JSON. */
	public static String of(Object value) {
		return JSON.writeValueAsString(value);
	}

}
