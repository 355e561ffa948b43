package org.leadupdate.report.folder;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.report.RunSummary;
import org.leadupdate.report.html.IndexPage;
import org.leadupdate.report.json.SummaryFile;
import org.leadupdate.result.Run;

/**
 * The files of runs, as seen from the folder of a page.
 *
 * @param folder where the page will be; null if that is not known
 */
record RunFiles(@Nullable Path folder) implements IndexPage.Files {

	@Override
	public @Nullable String reportUri(Run run) {
		Path report = Path.of(run.folder(), RunSummary.Files.WRITTEN.page());
		if (!Files.isRegularFile(report)) {
			return null;
		}
		return (this.folder != null) ? relative(this.folder.relativize(report)) : report.toUri().toASCIIString();
	}

	/** Begins with a dot: a job may be called like the scheme of a URI. */
	private static String relative(Path report) {
		try {
			return new URI(null, null, "./" + report, null).toASCIIString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Override
	public @Nullable Map<String, Long> countsByCode(Run run) {
		return SummaryFile.countsByCode(Path.of(run.folder(), RunSummary.Files.WRITTEN.summary()));
	}

}
