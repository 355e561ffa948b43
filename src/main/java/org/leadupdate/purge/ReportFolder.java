package org.leadupdate.purge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.leadupdate.result.Run;

/** The folder of a run, to be measured and removed. Links in it are never followed. */
final class ReportFolder {

	private final Path path;

	ReportFolder(Run run) {
		this.path = Path.of(run.folder());
	}

	/** Whether its name is that of the run's folder: nothing else is ever removed. */
	static boolean isNamedAfter(Run run) {
		Path path = Path.of(run.folder());
		String name = String.valueOf(path.getFileName());
		return path.isAbsolute() && name.startsWith(run.identity().job() + "-") && name.endsWith("-run" + run.number());
	}

	/** The bytes of its files; empty if it is gone. */
	OptionalLong size() throws IOException {
		return walk(false);
	}

	/** Removes it with all that is in it; returns the bytes of its files. */
	OptionalLong delete() throws IOException {
		return walk(true);
	}

	private OptionalLong walk(boolean delete) throws IOException {
		if (!Files.exists(this.path, LinkOption.NOFOLLOW_LINKS)) {
			return OptionalLong.empty();
		}
		Walk walk = new Walk(delete);
		Files.walkFileTree(this.path, walk);
		return OptionalLong.of(walk.bytes);
	}

	private static final class Walk extends SimpleFileVisitor<Path> {

		private final boolean delete;

		private long bytes;

		Walk(boolean delete) {
			this.delete = delete;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			this.bytes += attributes.size();
			return delete(file);
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
			if (failure != null) {
				throw failure;
			}
			return delete(folder);
		}

		private FileVisitResult delete(Path path) throws IOException {
			if (this.delete) {
				Files.deleteIfExists(path);
			}
			return FileVisitResult.CONTINUE;
		}

	}

}
