package org.leadupdate.report.html;

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
 * The template of a page, with the style that all pages share. It escapes every value; it
 * has none in a script, a style or a URL, where escaping would not suffice, but for links
 * that are percent-encoded.
 * <p>
 * The charts are written as SVG. Both chart libraries tried, XChart 3.8.8 and JFreeChart
 * 1.5.5, draw through AWT: for one chart of 100 bars a new JVM takes 1.2 and 0.8 s more
 * CPU time, and the result is 700 and 220 kB with fixed colors, which suit neither dark
 * mode nor print.
 */
final class PageTemplate {

	private PageTemplate() {
	}

	static void write(String name, Object page, OutputStream out) throws IOException {
		try (Reader template = open(name)) {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			Mustache.compiler()
				.withEscaper(new PageText())
				.withLoader(PageTemplate::open)
				.compile(template)
				.execute(page, writer);
			writer.flush();
		}
	}

	private static Reader open(String name) {
		return new InputStreamReader(Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name),
				StandardCharsets.UTF_8);
	}

}
