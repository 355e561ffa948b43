package org.leadupdate.cli.console;

import java.io.PrintWriter;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.leadupdate.next.CommandText;
import org.leadupdate.next.NextStep;
import org.leadupdate.report.json.UtcTimestampModule;

/** The output of {@code --json}; timestamps are as in {@code summary.json}. */
public final class JsonOut {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new UtcTimestampModule())
		.addModule(new SimpleModule().addSerializer(NextStep.class, new NextStepSerializer()))
		.build();

	private JsonOut() {
	}

	/** A next step is the command that takes it. */
	private static final class NextStepSerializer extends ValueSerializer<NextStep> {

		@Override
		public void serialize(NextStep step, JsonGenerator json, SerializationContext context) {
			json.writeString(CommandText.of(step));
		}

	}

	/** Prints a value as JSON. */
	public static void print(Object value, PrintWriter out) {
		print(of(value), out);
	}

	/** Prints JSON. */
	static void print(String json, PrintWriter out) {
		out.print(json);
		out.println();
	}

	/** A value as JSON. */
	public static String of(Object value) {
		return JSON.writeValueAsString(value);
	}

}
