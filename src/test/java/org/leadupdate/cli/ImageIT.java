package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java of the image, and the program on it: what the Containerfile does, without a
 * container. {@code src/container/try} does it with one.
 */
@Faults
class ImageIT {

	private static final Path MODULES = Containerfile.FOLDER.resolve("jlink.args");

	private static final String OPTION = "--add-modules ";

	@TempDir
	Path folder;

	@Test
	void theProgramRunsOnTheJavaOfTheImage() throws IOException {
		Path java = this.folder.resolve("java");
		run("jlink", "@" + MODULES, "--output", java.toString());
		Path home = Path.of("").toAbsolutePath();
		String options = Files.readString(Containerfile.FOLDER.resolve("java.args"))
			.replace("/opt/lead-update/classes.jsa", this.folder.resolve("classes.jsa").toString())
			.replace("/opt/lead-update/lead-update.jar", home.resolve("target/lead-update.jar").toString())
			.replace("/opt/lead-update", home.toString())
			.replace("tmpdir=/data", "tmpdir=" + this.folder);
		Path making = write("making.args", options.replace("SharedArchiveFile", "ArchiveClassesAtExit"));
		assertThat(demonstration(java, making)).isEqualTo(4);
		assertThat(this.folder.resolve("classes.jsa")).isNotEmptyFile();
		assertThat(demonstration(java, write("using.args", "-Xshare:on\n" + options))).isEqualTo(4);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private int demonstration(Path java, Path options) {
		ProgramProcess program = ProgramProcess.of(this.folder,
				Map.of("LEADUPDATE_DATADIR", options + "-data", "LEADUPDATE_REPORTDIR", options + "-reports"),
				java.resolve("bin/java").toString(), "@" + options);
		int code = program.exitCode();
		assertThat(program.out()).as(program.err()).contains("of job sample finished: 29 rows");
		return code;
	}

	@Test
	void theJavaOfTheImageHasTheModulesThatTheProgramNeeds() throws IOException {
		List<String> modules = Files.readAllLines(MODULES)
			.stream()
			.filter((line) -> line.startsWith(OPTION))
			.flatMap((line) -> Stream.of(line.substring(OPTION.length()).split(",", -1)))
			.toList();
		assertThat(modules).doesNotHaveDuplicates().containsAll(needed());
	}

	/** The modules to which a class of the program or of its libraries refers. */
	private List<String> needed() throws IOException {
		try (Stream<Path> libraries = Files.list(Path.of("target/lib"))) {
			String path = libraries.map(Path::toString).collect(Collectors.joining(":"));
			return List.of(run("jdeps", "--multi-release", "17", "--ignore-missing-deps", "--print-module-deps",
					"--class-path", path, "target/lead-update.jar")
				.strip()
				.split(",", -1));
		}
	}

	private String run(String tool, String... arguments) {
		Path bin = Path.of(System.getProperty("java.home"), "bin", tool);
		ProgramProcess program = ProgramProcess.of(Path.of("").toAbsolutePath(), Map.of(),
				Stream.concat(Stream.of(bin.toString()), Stream.of(arguments)).toArray(String[]::new));
		assertThat(program.exitCode()).as(program.out() + program.err()).isZero();
		return program.out();
	}

}
