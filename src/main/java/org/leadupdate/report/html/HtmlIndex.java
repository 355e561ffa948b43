package org.leadupdate.report.html;

import java.io.IOException;
import java.io.OutputStream;

/** {@code index.html}: all runs for people. */
public final class HtmlIndex {

	private HtmlIndex() {
	}

	/** Writes {@code index.html}. */
	public static void write(IndexPage page, OutputStream out) throws IOException {
		PageTemplate.write("index.html", page, out);
	}

}
