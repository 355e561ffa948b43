package org.leadupdate.report.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

import org.leadupdate.file.AtomicFile;
import org.leadupdate.report.RunSummary;

/**
 * A {@code rejected.csv} that a user has corrected in place: it is not overwritten.
 */
public final class EditedRejectedFile {

	private static final Logger logger = LoggerFactory.getLogger(EditedRejectedFile.class);

	/** As in logback-spring.xml: the option quiet does not silence it. */
	private static final Marker EVEN_IF_QUIET = MarkerFactory.getMarker("EVEN_IF_QUIET");

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private EditedRejectedFile() {
	}

	/**
	 * Renames the existing file if it was edited. The summary is written last, so a newer
	 * file was edited, unless writing was interrupted before the summary: then its
	 * content is the same as now.
	 */
	public static void keep(Path path, AtomicFile file) throws IOException {
		Path summary = path.resolveSibling(RunSummary.Files.WRITTEN.summary());
		if (!Files.exists(path) || !Files.exists(summary) || !isNewer(path, summary) || file.isUnchanged()) {
			return;
		}
		Path kept = path.resolveSibling(
				"rejected-edited-" + TIMESTAMP.format(Files.getLastModifiedTime(path).toInstant()) + ".csv");
		Files.move(path, kept);
		logger.warn(EVEN_IF_QUIET,
				"{} was edited since it was written. It is written again; the edited one is kept as {}.",
				path.getFileName(), kept);
	}

	private static boolean isNewer(Path path, Path other) throws IOException {
		return Files.getLastModifiedTime(path).compareTo(Files.getLastModifiedTime(other)) > 0;
	}

}
