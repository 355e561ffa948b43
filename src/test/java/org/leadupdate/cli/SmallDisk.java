package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A disk that is soon full; only root may make one. */
final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private SmallDisk(Path folder) {
		this.folder = folder;
	}

	/** Mounts a disk; where that is not allowed the test is skipped. */
	static SmallDisk mount(Path folder, String size) throws IOException {
		Files.createDirectories(folder);
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=700", "tmpfs", folder.toString()),
				"only root can mount a small disk");
		return new SmallDisk(folder);
	}

	/** Makes it larger, read-only and so on. */
	void remount(String option) throws IOException {
		if (!run("mount", "-o", "remount," + option, this.folder.toString())) {
			throw new IOException("Not remounted with " + option);
		}
	}

	/** All files on it, hidden ones too. */
	List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static boolean run(String... command) throws IOException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		run("umount", "-l", this.folder.toString());
	}

}
