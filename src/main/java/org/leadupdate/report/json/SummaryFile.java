package org.leadupdate.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.report.RunSummary;
import org.leadupdate.text.Printable;

/** {@code summary.json}: a run's summary for machines. */
public final class SummaryFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new UtcTimestampModule())
		.build();

	private SummaryFile() {
	}

	/** Writes {@code summary.json}. */
	public static void write(RunSummary summary, OutputStream out) throws IOException {
		out.write(Printable.lines(MAPPER.writeValueAsString(summary)).getBytes(StandardCharsets.UTF_8));
		out.write('\n');
	}

}
