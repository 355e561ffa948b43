package org.leadupdate.report.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.file.AtomicFile;
import org.leadupdate.report.RunSummary;

/**
 * A {@code rejected.csv} that somebody has corrected in place: it is not printed over.
 */
public final class EditedRejectedFile {

	private static final Logger logger = LoggerFactory.getLogger(EditedRejectedFile.class);

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private EditedRejectedFile() {
	}

	/**
	 * Keeps what is there under another name. The summary is printed last, so that what
	 * is newer is somebody else's, unless a print was cut off before its summary: then it
	 * is the same as now.
	 */
	public static void keep(Path path, AtomicFile printed) throws IOException {
		Path summary = path.resolveSibling(RunSummary.Files.WRITTEN.summary());
		if (!Files.exists(path) || !Files.exists(summary) || !isNewer(path, summary) || printed.isAsBefore()) {
			return;
		}
		Path kept = path
			.resolveSibling("rejected-mended-" + WHEN.format(Files.getLastModifiedTime(path).toInstant()) + ".csv");
		Files.move(path, kept);
		logger.warn("{} was changed since it was printed. It is printed anew; the changed one is kept as {}.",
				path.getFileName(), kept);
	}

	private static boolean isNewer(Path path, Path other) throws IOException {
		return Files.getLastModifiedTime(path).compareTo(Files.getLastModifiedTime(other)) > 0;
	}

}
