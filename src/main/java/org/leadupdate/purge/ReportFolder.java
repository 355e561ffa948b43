package org.leadupdate.purge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.apache.commons.io.file.Counters;
import org.apache.commons.io.file.PathUtils;

import org.leadupdate.result.Run;

/** The report folder of a run, to measure and remove. Links in it are never followed. */
final class ReportFolder {

	private final Path path;

	ReportFolder(Run run) {
		this.path = Path.of(run.folder());
	}

	/** Whether its name is that of the run's folder: nothing else is ever removed. */
	static boolean isNamedAfter(Run run) {
		return run.isFolderOwn();
	}

	/** The size of its files; empty if it is missing. */
	OptionalLong size() throws IOException {
		return exists() ? bytes(PathUtils.countDirectory(this.path)) : OptionalLong.empty();
	}

	/** Removes it with its content; returns the size of its files. */
	OptionalLong delete() throws IOException {
		return exists() ? bytes(PathUtils.deleteDirectory(this.path)) : OptionalLong.empty();
	}

	private boolean exists() {
		return Files.exists(this.path, LinkOption.NOFOLLOW_LINKS);
	}

	private static OptionalLong bytes(Counters.PathCounters files) {
		return OptionalLong.of(files.getByteCounter().get());
	}

}
