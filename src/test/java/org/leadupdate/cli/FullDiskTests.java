package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Disks that are full, or take no writes: exit 3, and the same command finishes. */
@Faults
class FullDiskTests {

	private static final int ROWS = 2_000;

	private static final String INPUT = IntStream.rangeClosed(1, ROWS)
		.mapToObj((row) -> "%d,%d,%s\n".formatted(50_001 + row % 3, row, "note %d ".formatted(row).repeat(8)))
		.collect(Collectors.joining("", "leadID,extendedFields.visits,extendedFields.remarks\n", ""));

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
	}

	@Test
	void aDiskThatFillsWhileRowsAreSpooledAndWhileTheReportIsWritten() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(this.home.resolve("reports"), "64k")) {
			assertFails("No space left on device");
			assertThat(disk.files()).isSubsetOf("run.log", "index.html", ".index.lock");
			disk.remount("size=700k");
			assertFails("No space left on device");
			assertThat(disk.files()).contains("whole")
				.noneMatch((file) -> file.startsWith("re") || file.startsWith(".re"));
			disk.remount("size=16m");
			assertFinishes();
			assertThat(disk.files()).containsExactly(".index.lock", "index.html", "rejected.csv", "report.csv",
					"report.html", "run.log", "summary.json");
		}
	}

	@Test
	void aReportFolderThatIsNotWritable() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(this.home.resolve("reports"), "16m")) {
			disk.remount("ro");
			assertFails("Read-only file system");
			disk.remount("rw");
			assertFinishes();
		}
	}

	@Test
	void anEmbeddedDatabaseWhoseDiskIsFull() throws IOException {
		Path elsewhere = this.home.resolve("small");
		try (SmallDisk disk = SmallDisk.mount(elsewhere, "64m")) {
			FileSystemUtils.copyRecursively(this.home.resolve("data"), elsewhere);
			this.program.job("plain", "data-dir: small\nchunk-size: 100");
			for (String size : new String[] { "200k", "210k" }) {
				disk.remount("size=" + size);
				assertFails("The disk of the database may be full");
			}
			disk.remount("size=64m");
			assertFinishes();
		}
	}

	@Test
	void aFullDiskIsNotReportedAsAnInvalidSeed() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(this.home.resolve("tiny"), "64m")) {
			disk.remount("size=4m");
			StringBuilder leads = new StringBuilder("id,org_id,owner\n");
			for (int id = 1; id <= 200_000; id++) {
				leads.append(id).append(",1,priya.nair\n");
			}
			Path seed = Files.createDirectories(this.home.resolve("large"));
			Files.writeString(seed.resolve("leads.csv"), leads);
			assertThat(this.program.run("seed", seed.toString(), "--set",
					"lead-update.data-dir=" + this.home.resolve("tiny").resolve("data")))
				.as(this.program.err())
				.isEqualTo(3);
			assertThat(this.program.err()).contains("The disk of the database may be full").doesNotContain("Exception");
		}
	}

	private void assertFails(String why) throws IOException {
		assertThat(this.program.apply("plain", INPUT)).as(this.program.err()).isEqualTo(3);
		assertThat(this.program.err()).contains(why, "the same command again")
			.doesNotContain("Exception", "Internal error", "\tat ");
	}

	private void assertFinishes() throws IOException {
		assertThat(this.program.apply("plain", INPUT)).as(this.program.err()).isZero();
		assertThat(this.program.report()).hasSize(ROWS)
			.allSatisfy((row) -> assertThat(row).containsEntry("result", "UPDATED"));
		// Each row of a lead has found what the one before it wrote.
		assertThat(this.program.report().get(ROWS - 1).get("changedFields"))
			.contains("\"visits\":{\"from\":1997,\"to\":2000}");
		try (Stream<Path> folders = Files.list(this.home.resolve("reports"))) {
			assertThat(folders.filter(Files::isDirectory)).as("one run").hasSize(1);
		}
	}

}
