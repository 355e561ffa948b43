package org.leadupdate.report.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.leadupdate.file.AtomicFile;
import org.leadupdate.report.IndexedRun;
import org.leadupdate.report.html.HtmlIndex;
import org.leadupdate.report.html.IndexPage;

/**
 * Writes a page of many runs.
 *
 * @param scope which runs they are, in words
 * @param runs the runs, newest first
 * @param cut whether there are older ones
 * @param now the current time, UTC
 */
public record IndexWriter(String scope, List<IndexedRun> runs, boolean cut, LocalDateTime now) {

	/** The name of the page in a report folder. */
	public static final String FILE = "index.html";

	/**
	 * Writes the page to a file that appears when it is complete.
	 * @param file the absolute path of the file
	 * @throws IOException if it can't be written
	 */
	public void write(Path file) throws IOException {
		try (AtomicFile page = new AtomicFile(file)) {
			write(page.stream(), new RunFiles(file.getParent()));
			page.publish();
		}
	}

	/**
	 * Writes the page to a stream.
	 * @param out the stream
	 * @throws IOException if it can't be written
	 */
	public void write(OutputStream out) throws IOException {
		write(out, new RunFiles(null));
	}

	private void write(OutputStream out, RunFiles files) throws IOException {
		HtmlIndex.write(new IndexPage(this.scope, this.runs, this.cut, this.now, files), out);
	}

}
