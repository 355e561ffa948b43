package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds leads is its owner's alone, and nobody's link leads it elsewhere. */
class PrivateFilesTests {

	private static final String INPUT = "leadID,owner\n50001,priya.nair\n50002,nobody\n";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "");
	}

	@Test
	void aDataFolderThatWasMadeBeforeIsClosedToOthers() throws IOException {
		Path data = Files.createDirectory(this.home.resolve("data"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.program.run("seed", this.home.resolve("seed").toString());
		assertThat(permissions(data)).isEqualTo("rwx------");
		assertThat(list(data)).isNotEmpty().allSatisfy((file) -> assertThat(permissions(file)).endsWith("------"));
	}

	@Test
	void aDataFolderWithOtherFilesInItKeepsItsPermissions() throws IOException {
		Path data = Files.createDirectory(this.home.resolve("data"));
		Path other = Files.createFile(data.resolve("other"));
		for (Path path : List.of(other, data)) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		this.program.run("seed", this.home.resolve("seed").toString());
		assertThat(permissions(other)).isEqualTo("rwxr-xr-x");
		assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
		assertThat(list(data)).filteredOn((file) -> !file.equals(other))
			.isNotEmpty()
			.allSatisfy((file) -> assertThat(permissions(file)).endsWith("------"));
	}

	@Test
	void theLockIsNotMadeThroughALink() throws IOException {
		Path target = this.home.resolve("target");
		Files.createSymbolicLink(Files.createDirectory(this.home.resolve("data")).resolve("leads.lock"), target);
		assertThat(this.program.run("seed", this.home.resolve("seed").toString())).isEqualTo(3);
		assertThat(target).doesNotExist();
	}

	@Test
	void theInputOfAReassignmentIsPrivate() throws IOException {
		this.program.seeded();
		assertThat(this.program.run("reassign", "plain", "--from", "priya.nair", "--to", "wei.zhang", "--set",
				"lead-update.max-rejected=0", "--set", "lead-update.until=00:00", "--json"))
			.isIn(0, 5);
		try (Stream<Path> files = Files.walk(this.home.resolve("reports"))) {
			assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty()
				.anyMatch((file) -> file.getFileName().toString().matches("input.csv|reassign-.*"))
				.allSatisfy((file) -> assertThat(permissions(file)).isEqualTo("rw-------"));
		}
	}

	@Test
	void aRunIsNotResumedInAFolderThatALinkLeadsTo() throws IOException {
		assertThat(this.program.seeded().apply("plain", INPUT, "--set", "lead-update.max-rejected=0")).isEqualTo(6);
		Path folder = folder();
		Path elsewhere = Files.move(folder, this.home.resolve("elsewhere"));
		Files.createSymbolicLink(folder, elsewhere);
		List<Path> before = list(elsewhere);
		assertThat(this.program.apply("plain", INPUT)).isOne();
		assertThat(this.program.err()).startsWith("The report folder " + folder + " is a link or a file.");
		assertThat(list(elsewhere)).isEqualTo(before);
		Files.delete(folder);
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
		assertThat(permissions(folder)).isEqualTo("rwx------");
	}

	@Test
	void theLogIsNotWrittenThroughALink() throws IOException {
		assertThat(this.program.seeded().apply("plain", INPUT, "--set", "lead-update.max-rejected=0")).isEqualTo(6);
		Path log = this.program.file("run.log");
		Path target = Files.writeString(this.home.resolve("target"), "theirs");
		Files.delete(log);
		Files.createSymbolicLink(log, target);
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
		assertThat(this.program.err()).contains("The log file " + log + " can't be written.");
		assertThat(target).hasContent("theirs");
	}

	@Test
	void aReportIsNotWrittenAgainThroughALink() throws IOException {
		assertThat(this.program.seeded().apply("plain", INPUT)).isEqualTo(4);
		Path folder = folder();
		Files.createSymbolicLink(folder, Files.move(folder, this.home.resolve("elsewhere")));
		assertThat(this.program.run("report", "1", "--job", "plain")).isOne();
		assertThat(this.program.err()).startsWith("The report folder " + folder + " is a link or a file.");
	}

	@Test
	void aFolderThatOnlyTheTableOfRunsNamesIsLeftAlone() throws IOException, SQLException {
		assertThat(this.program.seeded().apply("plain", INPUT)).isEqualTo(4);
		Path elsewhere = Files.createDirectory(this.home.resolve("elsewhere"));
		Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.program.sql("UPDATE lead_update_run SET folder = '" + elsewhere + "'");
		assertThat(this.program.run("report", "1", "--job", "plain")).isOne();
		assertThat(this.program.err()).contains("is not named after run 1");
		assertThat(permissions(elsewhere)).isEqualTo("rwxr-xr-x");
		assertThat(elsewhere).isEmptyDirectory();
	}

	@Test
	void aFileThatOnlyTheTableOfRunsNamesIsNotDeleted() throws IOException, SQLException {
		assertThat(this.program.seeded().apply("plain", INPUT, "--set", "lead-update.max-rejected=0")).isEqualTo(6);
		Path theirs = Files.writeString(this.home.resolve("theirs"), "theirs");
		this.program
			.sql("UPDATE lead_update_run SET input = '" + theirs + "', settings = '{\"generated\": \"reassign\"}'");
		this.program.run("abandon", "1", "--job", "plain");
		assertThat(theirs).hasContent("theirs");
	}

	@Test
	void theDoctorWarnsOfAReportFolderThatEverybodyMayWriteTo() throws IOException {
		Path reports = Files.createDirectory(this.home.resolve("reports"));
		Files.setPosixFilePermissions(reports, PosixFilePermissions.fromString("rwxrwxrwx"));
		this.program.seeded().run("doctor", "plain");
		assertThat(this.program.out()).contains("warn  reports     Everybody may write to " + reports);
	}

	private Path folder() throws IOException {
		return Objects.requireNonNull(this.program.file("run.log").getParent());
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static String permissions(Path file) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
