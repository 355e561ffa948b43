package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The {@code run.sh} of a source checkout. In place of Maven is a script that has the
 * program ready, and writes as much as Maven does.
 */
class CheckoutIT {

	/** Without mktemp no class data is made: that is {@link ArchiveIT}'s. */
	private static final List<String> TOOLS = List.of("bash", "cat", "cp", "date", "dirname", "find", "flock", "ln",
			"locale", "mkdir", "mv", "readlink", "rm", "sh", "stat", "tail", "touch");

	@TempDir
	Path folder;

	private Path checkout;

	private Path tools;

	@BeforeEach
	void checkOut() throws IOException {
		this.checkout = this.folder.resolve("Büro, Köln (2)");
		Files.createDirectories(this.checkout.resolve("src/main"));
		for (String part : List.of("run.sh", "src/launcher", "pom.xml", ".mvn", "jobs")) {
			FileSystemUtils.copyRecursively(Path.of(part), this.checkout.resolve(part));
		}
		Files.setPosixFilePermissions(this.checkout.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
		this.tools = Files.createDirectory(this.folder.resolve("bin"));
		for (String name : TOOLS) {
			script(name, "exec " + Path.of("/usr/bin", name) + " \"$@\"");
		}
		script("java", "exec " + Path.of(System.getProperty("java.home"), "bin", "java") + " \"$@\"");
		Path target = Path.of("target").toAbsolutePath();
		maven("mkdir .jar/target && cp -r " + target + "/lead-update.jar " + target + "/lib .jar/target");
	}

	private void maven(String line) throws IOException {
		script("mvn", "echo a warning of Maven\n" + line);
	}

	private void script(String name, String lines) throws IOException {
		Path script = Files.writeString(this.tools.resolve(name), "#!/bin/sh\n" + lines + "\n");
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private ProgramProcess jobs() {
		ProgramProcess jobs = ProgramProcess.of(this.folder, Map.of("PATH", this.tools.toString()),
				this.checkout.resolve("run.sh").toString(), "jobs");
		jobs.exitCode();
		return jobs;
	}

	private List<Path> builds() throws IOException {
		try (Stream<Path> files = Files.list(this.checkout.resolve(".jar"))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("build-")).toList();
		}
	}

	@Test
	void theProgramIsBuiltOnceAndAgainWhenASourceChanges() throws IOException {
		ProgramProcess first = jobs();
		assertThat(first.exitCode()).as(first.err()).isZero();
		assertThat(first.err().lines()).singleElement().asString().startsWith("Building the program");
		assertThat(first.out()).startsWith("api-sample").contains("\nmigration-import");
		List<Path> builds = builds();
		assertThat(builds).hasSize(1);
		assertThat(jobs().err()).isEmpty();
		assertThat(builds()).isEqualTo(builds);
		Path source = Files.writeString(this.checkout.resolve("src/main/Any.java"), "");
		Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
		assertThat(jobs().err()).startsWith("Building the program");
		assertThat(builds()).hasSize(1).doesNotContainAnyElementsOf(builds);
	}

	@Test
	void aBuildThatFailsShowsItsLogAndStartsNothing() throws IOException {
		maven("echo 'no such class' >&2; exit 1");
		ProgramProcess jobs = jobs();
		assertThat(jobs.exitCode()).isEqualTo(1);
		assertThat(jobs.out()).isEmpty();
		assertThat(jobs.err()).contains("no such class", "The program could not be built; the log is ");
		assertThat(builds()).isEmpty();
	}

	@Test
	void withoutMavenItIsAskedForInASentence() throws IOException {
		Files.delete(this.tools.resolve("mvn"));
		ProgramProcess jobs = jobs();
		assertThat(jobs.exitCode()).isEqualTo(1);
		assertThat(jobs.out()).isEmpty();
		assertThat(jobs.err().lines()).singleElement().asString().contains("there is no Maven here (mvn)");
	}

}
