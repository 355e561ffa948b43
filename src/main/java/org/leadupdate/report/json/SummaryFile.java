package org.leadupdate.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
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

	private static final JsonMapper READER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private SummaryFile() {
	}

	/** Writes {@code summary.json}. */
	public static void write(RunSummary summary, OutputStream out) throws IOException {
		out.write(Printable.lines(MAPPER.writeValueAsString(summary)).getBytes(StandardCharsets.UTF_8));
		out.write('\n');
	}

	/**
	 * The rejected rows by problem code that a {@code summary.json} names.
	 * @param file the file
	 * @return the counts by code; null if there is no such file, or it is not readable
	 */
	public static @Nullable Map<String, Long> countsByCode(Path file) {
		try {
			return READER.readValue(file.toFile(), Problems.class).countsByCode();
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private record Problems(@Nullable Map<String, Long> countsByCode) {

	}

}
