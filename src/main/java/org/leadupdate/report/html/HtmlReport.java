package org.leadupdate.report.html;

import java.io.IOException;
import java.io.OutputStream;

/** {@code report.html}: a run's summary for people. */
public final class HtmlReport {

	private HtmlReport() {
	}

	/** Writes {@code report.html}. */
	public static void write(ReportPage page, OutputStream out) throws IOException {
		PageTemplate.write("report.html", page, out);
	}

}
