package org.leadupdate.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * Folders for test databases, under the build's own. Those of the last JVM of this number
 * are removed.
 */
final class TestFolders {

	private TestFolders() {
	}

	static Path create(String name) {
		try {
			return Files.createTempDirectory(Root.PATH, name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Made when first asked for. */
	private static final class Root {

		static final Path PATH = make(
				Path.of("target", "test-databases", System.getProperty("test.fork", "")).toAbsolutePath());

		private static Path make(Path path) {
			try {
				FileSystemUtils.deleteRecursively(path);
				return Files.createDirectories(path);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
