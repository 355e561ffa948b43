package org.leadupdate.cli;

import org.leadupdate.report.MomentModule;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints; moments are as in {@code summary.json}. */
final class JsonOut {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new MomentModule())
		.build();

	private JsonOut() {
	}

	static String of(Object value) {
		return JSON.writeValueAsString(value);
	}

}
