package org.leadupdate.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.samskivert.mustache.Mustache;

/**
 * {@code report.html}: a run's summary for people. The template escapes every value; it
 * has none in a script, a style or an address, where that would not be enough.
 */
final class PageFile {

	private static final String TEMPLATE = "report.html";

	private PageFile() {
	}

	static void print(ReportPage page, OutputStream out) throws IOException {
		try (Reader template = new InputStreamReader(
				Objects.requireNonNull(PageFile.class.getResourceAsStream(TEMPLATE), TEMPLATE),
				StandardCharsets.UTF_8)) {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			Mustache.compiler().compile(template).execute(page.model(), writer);
			writer.flush();
		}
	}

}
