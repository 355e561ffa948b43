package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of all runs: in the report folder, and by command. */
class RunIndexTests {

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void applyOnce() throws IOException {
		this.program = new Program(this.home).job("plain", "").seeded();
		this.program.apply("plain", "leadID,owner\n50001,priya.nair\n50002,nobody\n");
	}

	private String index() throws IOException {
		return Files.readString(this.home.resolve("reports/index.html"));
	}

	@Test
	void thePageIsWrittenWhenARunEndsAndOnlyItsOwnerCanReadIt() throws IOException {
		assertThat(index()).contains("1 run.", "rows rejected", "No run is unfinished.", "input.csv");
		assertThat(
				PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve("reports/index.html"))))
			.isEqualTo("rw-------");
	}

	@Test
	void itsLinksLeadToTheReportsThatAreThere() throws IOException {
		String folder = this.home.resolve("reports").relativize(this.program.file("report.html")).getName(0).toString();
		assertThat(index()).contains("href=\"./" + folder + "/report.html\">1</a>");
		FileSystemUtils.deleteRecursively(this.home.resolve("reports").resolve(folder));
		this.program.apply("plain", "leadID,owner\n50001,wei.zhang\n");
		assertThat(index()).contains("2 runs.").doesNotContain(folder);
	}

	@Test
	void anUnfinishedRunIsThereUntilItIsAbandoned() throws IOException {
		this.program.apply("plain", "leadID,owner\n50001,nobody\n50004,wei.zhang\n", "--set",
				"lead-update.max-rejected=0");
		assertThat(index()).contains("1 run is unfinished.", "resume 2 --job plain", "class=problems>stopped<");
		this.program.run("abandon", "2", "--job", "plain");
		assertThat(index()).contains("No run is unfinished.", "class=failed>abandoned<");
	}

	@Test
	void anUndoAndAPurgeAreThereToo() throws IOException {
		this.program.run("undo", "1", "--yes", "--job", "plain");
		assertThat(index()).contains("undoes <a href=#r1>run 1</a>", "undone by <a href=#r2>run 2</a>");
		this.program.run("purge", "--older-than", "0h", "--yes", "--job", "plain");
		assertThat(index()).contains("There are no runs.");
	}

	@Test
	void aPageThatCannotBeWrittenIsAWarning() throws IOException {
		Path index = this.home.resolve("reports/index.html");
		Files.delete(index);
		Files.createDirectories(index.resolve("in-the-way"));
		assertThat(this.program.apply("plain", "leadID,owner\n50001,wei.zhang\n")).isZero();
		assertThat(this.program.err()).contains("could not be written", "The run is not affected.");
	}

	@Test
	void historyWritesThePageOfOneJobSinceADay() throws IOException {
		this.program.job("other", "").apply("other", "leadID,owner\n50003,wei.zhang\n");
		Path page = this.home.resolve("page.html");
		assertThat(this.program.run("history", "--html", page.toString(), "--job", "plain", "--since", "1d")).isZero();
		assertThat(this.program.out()).isEqualTo("Page: " + page + System.lineSeparator());
		assertThat(Files.readString(page)).contains("Runs of job plain since ", "1 run.", "href=\"./reports/plain-")
			.doesNotContain(">other<");
		this.program.run("history", "--html", page.toString(), "--since", "2100-01-01");
		assertThat(Files.readString(page)).contains("There are no runs.");
	}

	@Test
	void aLimitedPageSaysThatThereAreOlderRuns() throws IOException {
		this.program.apply("plain", "leadID,owner\n50001,wei.zhang\n");
		this.program.run("history", "--html", "-", "--limit", "1");
		assertThat(this.program.out()).startsWith("<!DOCTYPE html>")
			.contains("The newest 1 run.", "href=\"file:///")
			.endsWith("</html>\n");
	}

	@Test
	void theListIsLimitedByTimeToo() {
		this.program.run("history", "--since", "2100-01-01");
		assertThat(this.program.out()).contains("There are no runs");
		assertThat(this.program.run("history", "--since", "yesterday")).isEqualTo(1);
		assertThat(this.program.err()).contains("must be a day, such as 2026-03-01, or an age, such as 30d or 12h");
	}

	@Test
	void aPageThatCannotBeWrittenByCommandIsAFailure() {
		assertThat(this.program.run("history", "--html", this.home.resolve("missing/page.html").toString()))
			.isEqualTo(3);
		assertThat(this.program.err())
			.contains("missing/page.html: its folder does not exist", "run the same command again.")
			.doesNotContain("resume");
	}

	@Test
	void aPageOfOneRunIsRefused() {
		assertThat(this.program.run("history", "1", "--html", "page.html")).isEqualTo(1);
		assertThat(this.program.err()).contains("--html writes the list of runs");
	}

}
