package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The class data of the packaged program, which {@code run.sh} makes for who starts it
 * more than once: a start takes two thirds of the processor time. Here it is made once a
 * build, by the test that starts the program first; the others wait for it.
 */
final class ClassData {

	private ClassData() {
	}

	/** The option that has a JVM use it. */
	static String option() {
		return "-XX:SharedArchiveFile=" + Made.ARCHIVE;
	}

	/** Made when first asked for. */
	private static final class Made {

		static final Path ARCHIVE = archive();

		private static Path archive() {
			try (FileChannel channel = FileChannel.open(ProgramProcess.JAR.resolveSibling("classes.lock"),
					StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				assertThat(lock.isValid()).isTrue();
				Path archive = ProgramProcess.JAR.resolveSibling(
						"classes-%d.jsa".formatted(Files.getLastModifiedTime(ProgramProcess.JAR).toMillis()));
				if (Files.notExists(archive)) {
					make(archive);
				}
				return archive;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** From the classes that the demonstration loads, as run.sh does. */
		private static void make(Path archive) throws IOException {
			Path home = Files.createTempDirectory("class-data");
			Path made = home.resolve("classes");
			for (String part : List.of("jobs", "sample-data")) {
				FileSystemUtils.copyRecursively(Path.of(part), home.resolve(part));
			}
			ProgramProcess program = ProgramProcess.with("-XX:ArchiveClassesAtExit=" + made, home);
			assertThat(program.exitCode()).as(program.err()).isEqualTo(4);
			Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
			FileSystemUtils.deleteRecursively(home);
		}

	}

}
