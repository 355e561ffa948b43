package org.leadupdate.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@code summary.json}: a run's summary for machines. */
final class SummaryFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new SimpleModule().addSerializer(LocalDateTime.class, new MomentSerializer()))
		.build();

	private SummaryFile() {
	}

	static void print(RunSummary summary, OutputStream out) throws IOException {
		out.write(MAPPER.writeValueAsBytes(summary));
		out.write('\n');
	}

	private static final class MomentSerializer extends StdSerializer<LocalDateTime> {

		MomentSerializer() {
			super(LocalDateTime.class);
		}

		@Override
		public void serialize(LocalDateTime moment, JsonGenerator json, SerializationContext context) {
			json.writeString(IsoTime.UTC.print(moment));
		}

	}

}
