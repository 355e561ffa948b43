package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * The archive, unpacked on a server with nothing but a JRE, and started by its
 * {@code run.sh} without an environment to speak of.
 */
class ArchiveIT {

	/** All that run.sh may take for granted. */
	private static final List<String> TOOLS = List.of("bash", "cat", "dirname", "env", "locale", "readlink", "stat");

	/** What it needs besides to make the class-data archive. */
	private static final List<String> MORE_TOOLS = List.of("cp", "flock", "mktemp", "rm");

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	@TempDir
	Path folder;

	private Path home;

	private Path tools;

	@BeforeEach
	void unpack() throws IOException {
		Path elsewhere = Files.createDirectory(this.folder.resolve("Büro, Köln (2)"));
		assertThat(ProgramProcess.of(elsewhere, Map.of(), "tar", "xzf", archive().toString()).exitCode()).isZero();
		this.home = only(elsewhere);
		this.tools = Files.createDirectory(this.folder.resolve("bin"));
		link(TOOLS);
		Files.createSymbolicLink(this.tools.resolve("java"), JAVA);
	}

	/** JUnit warns of each link that leads out of the folder it removes. */
	@AfterEach
	void removeLinks() throws IOException {
		FileSystemUtils.deleteRecursively(this.tools);
	}

	private static Path archive() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.toString().endsWith(".tar.gz"))
				.findFirst()
				.orElseThrow()
				.toAbsolutePath();
		}
	}

	private static Path only(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> all = files.toList();
			assertThat(all).hasSize(1);
			return all.get(0);
		}
	}

	private void link(List<String> names) throws IOException {
		for (String name : names) {
			Path tool = Stream.of("/bin", "/usr/bin")
				.map((bin) -> Path.of(bin, name))
				.filter(Files::exists)
				.findFirst()
				.orElseThrow();
			Files.createSymbolicLink(this.tools.resolve(name), tool);
		}
	}

	private ProgramProcess runScript(Map<String, String> environment, String... arguments) {
		return run(environment, this.home.resolve("run.sh"), arguments);
	}

	private ProgramProcess run(Map<String, String> environment, Path script, String... arguments) {
		List<String> command = new ArrayList<>(List.of("env", "-i", "PATH=" + this.tools));
		environment.forEach((name, value) -> command.add(name + "=" + value));
		command.add(script.toString());
		command.addAll(Arrays.asList(arguments));
		return ProgramProcess.of(this.folder, Map.of(), command.toArray(String[]::new));
	}

	@Test
	void theDemonstrationRunsWithNothingButAJre() {
		ProgramProcess demonstration = runScript(Map.of());
		assertThat(demonstration.exitCode()).as(demonstration.err()).isEqualTo(4);
		assertThat(demonstration.out()).contains("Run 1 of job sample finished", "13 updated",
				this.home.resolve("reports").toString());
		assertThat(this.home.resolve("data")).isDirectory();
		ProgramProcess again = runScript(Map.of(), "history");
		assertThat(again.exitCode()).as(again.err()).isZero();
		assertThat(again.out()).contains("finished");
		assertThat(again.err()).isEmpty();
		assertThat(classData("")).as("class data, without a terminal").isEmpty();
	}

	@Test
	void itHoldsWhatAServerNeedsAndNothingOfAnotherUser() throws IOException {
		assertThat(names()).containsExactlyInAnyOrder("README.md", "changelog.md", "container", "jobs",
				"lead-update.cdx.json", "lead-update.jar", "lib", "manual", "run.sh", "sample-data");
		assertThat(permissions("run.sh")).isEqualTo("rwxr-xr-x");
		for (String file : List.of("README.md", "lead-update.cdx.json", "lead-update.jar", "jobs/sample.yaml",
				"sample-data/leads.csv", "manual/runbook.md", "manual/nightly-account.sql")) {
			assertThat(permissions(file)).as(file).isEqualTo("rw-r--r--");
		}
		for (String folder : List.of("jobs", "lib", "manual", "sample-data", "sample-data/updates")) {
			assertThat(permissions(folder)).as(folder).isEqualTo("rwxr-xr-x");
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.home)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private String permissions(String file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve(file)));
	}

	@Test
	void itIsStartedThroughALinkFromAnyFolderByTheJavaOfThePath() throws IOException {
		Path link = Files.createSymbolicLink(this.folder.resolve("a link"), this.home.resolve("run.sh"));
		ProgramProcess jobs = run(Map.of("JAVA_HOME", "/nowhere"), link, "jobs");
		assertThat(jobs.exitCode()).as(jobs.err()).isZero();
		assertThat(jobs.out()).contains("sample");
		assertThat(jobs.err()).isEmpty();
	}

	@Test
	void aServerWithoutJavaGetsAnErrorMessage() throws IOException {
		Files.delete(this.tools.resolve("java"));
		assertRefused(runScript(Map.of(), "jobs"), "There is no Java here. Install Java 17 or newer");
		assertRefused(runScript(Map.of("JAVA_HOME", "/nowhere"), "jobs"), "JAVA_HOME is /nowhere");
	}

	@Test
	void anOldJavaIsNamedWithItsVersion() throws IOException {
		Path old = java("jdk-11", "exit 0");
		Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"11.0.22\"\n");
		assertRefused(runScript(Map.of("JAVA_HOME", old.toString()), "jobs"),
				"is version 11, and 17 or newer is needed");
		Path older = java("jre-8", "echo 'java version \"1.8.0_402\"' >&2");
		assertRefused(runScript(Map.of("JAVA_HOME", older.toString()), "jobs"),
				"is version 8, and 17 or newer is needed");
	}

	/** A folder with something that calls itself Java. */
	private Path java(String name, String line) throws IOException {
		Path home = this.folder.resolve(name);
		Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\n" + line + "\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		return home;
	}

	private static void assertRefused(ProgramProcess program, String sentence) {
		assertThat(program.exitCode()).isEqualTo(1);
		assertThat(program.out()).isEmpty();
		assertThat(program.err().lines()).singleElement().asString().contains(sentence);
	}

	@Faults
	@Test
	void theFirstInteractiveStartCreatesTheClassDataForTheNextOnes() throws IOException {
		assumeThat(Path.of("/usr/bin/script")).exists();
		link(MORE_TOOLS);
		makeClassData();
		assertThat(classesFromTheArchive()).isGreaterThan(100);
		// A JVM set up in another way can't use them, and nobody is told.
		assertThat(classesFromTheArchive("-XX:-UseCompressedOops")).isZero();
	}

	@Faults
	@Test
	void damagedClassDataIsNotUsedAndAPersonsNextStartMakesItAgain() throws IOException {
		assumeThat(Path.of("/usr/bin/script")).exists();
		link(MORE_TOOLS);
		makeClassData();
		damage(classData("").orElseThrow());
		assertThat(classesFromTheArchive()).isZero();
		makeClassData();
		assertThat(classesFromTheArchive()).isGreaterThan(100);
	}

	/** A whole page of it, as a disk does that fails: neither size nor date tells. */
	private static void damage(Path file) throws IOException {
		FileTime modified = Files.getLastModifiedTime(file);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap("damaged!".repeat(512).getBytes(StandardCharsets.UTF_8)), 100_000);
		}
		Files.setLastModifiedTime(file, modified);
	}

	/** A person's start, and the archive that is made on the side. */
	private void makeClassData() {
		List<String> former = origin();
		ProgramProcess atATerminal = ProgramProcess.of(this.folder, Map.of("PATH", this.tools.toString()),
				"/usr/bin/script", "-qefc", "'" + this.home.resolve("run.sh") + "' jobs", "/dev/null");
		assertThat(atATerminal.exitCode()).as(atATerminal.out()).isZero();
		assertThat(atATerminal.out().lines()).allMatch((line) -> line.contains("  "));
		await().atMost(Duration.ofMinutes(3))
			.until(this::origin, (origin) -> origin.size() == 5 && !origin.equals(former));
	}

	/** What the archive was made from; empty while it is being made. */
	private List<String> origin() {
		return classData(".origin").map(ArchiveIT::lines).orElse(List.of());
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<Path> classData(String suffix) {
		try (Stream<Path> files = Files.list(this.home.resolve("lib"))) {
			return files.filter((file) -> file.toString().matches(".*\\.(jsa|aot)" + suffix)).findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long classesFromTheArchive(String... options) throws IOException {
		Path log = this.folder.resolve("classes.log");
		FileSystemUtils.deleteRecursively(log);
		String opts = "-Xlog:class+load:file=" + log + " " + String.join(" ", options);
		ProgramProcess jobs = runScript(Map.of("LEAD_UPDATE_JAVA_OPTS", opts), "jobs", "--json");
		assertThat(jobs.exitCode()).as(jobs.err()).isZero();
		assertThat(jobs.err()).isEmpty();
		assertThat(jobs.out()).startsWith("[").endsWith("]\n");
		return Files.readAllLines(log).stream().filter(ArchiveIT::isFromTheArchive).count();
	}

	/** Java 17 keeps none of our own classes where the path has an umlaut or a blank. */
	private static boolean isFromTheArchive(String line) {
		return line.endsWith("shared objects file (top)")
				|| (line.contains(" org.springframework.") && line.endsWith("shared objects file"));
	}

}
