package org.leadupdate.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Inputs without a file name: the newest match of a pattern, and standard input. */
class ArrivingInputTests {

	private static final String ROW = "leadID,owner\n50001,priya.nair\n";

	private static final String BAD_ROW = "leadID,owner\n50001,priya.nair\n50002,nobody\n";

	@TempDir
	Path home;

	private Program program;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).seeded()
			.job("nightly", "input: in/leads-*")
			.job("perhaps", "input: in/leads-*\nno-input: ok");
		Files.createDirectories(this.home.resolve("in"));
	}

	private void arrives(String name, String text, int minute) throws IOException {
		Path file = Files.writeString(this.home.resolve("in").resolve(name), text);
		Files.setLastModifiedTime(file, FileTime.fromMillis(minute * 60_000L));
	}

	@Test
	void theNewestFileIsUsedOrTheLastByName() throws IOException {
		arrives("leads-3.csv", "leadID,owner\n", 1);
		arrives("leads-1.csv", "leadID,owner\n", 2);
		arrives("leads-2.csv", ROW, 2);
		assertThat(this.program.run("apply", "nightly")).as(this.program.err()).isZero();
		assertThat(this.program.summary().get("input").asString()).endsWith("in/leads-2.csv");
		assertThat(this.program.report()).hasSize(1);
	}

	@Test
	void foldersAndUnfinishedFilesAreIgnored() throws IOException {
		arrives("leads-1.csv", ROW, 1);
		arrives("leads-2.csv.part", "leadID,ow", 2);
		arrives("leads-3.filepart", "leadID,ow", 3);
		arrives("leads-4.csv~", "leadID,ow", 4);
		Files.createDirectory(this.home.resolve("in/leads-5.csv"));
		this.program.job("hidden", "input: in/*.csv");
		arrives(".leads-6.csv", "leadID,ow", 6);
		assertThat(this.program.run("apply", "nightly")).as(this.program.err()).isZero();
		assertThat(this.program.run("apply", "hidden")).as(this.program.err()).isZero();
	}

	@Test
	void aNightWithoutAFileFailsUnlessTheJobAllowsIt() {
		assertThat(this.program.run("apply", "nightly")).isEqualTo(2);
		assertThat(this.program.err()).startsWith("No file fits " + this.home.resolve("in/leads-*"));
		assertThat(this.program.run("apply", "perhaps")).isZero();
		assertThat(this.program.err()).startsWith("There is no input, which this job allows.");
		assertThat(this.program.run("apply", "perhaps", "--json")).isZero();
		assertThat(JsonMapper.shared().readTree(this.program.out()).get("message").asString())
			.startsWith("There is no input");
		assertThat(this.program.runs()).isZero();
	}

	@Test
	void standardInputIsAnInputLikeAnyOther() throws IOException {
		assertThat(pipe(BAD_ROW, "apply", "nightly", "--input", "-")).as(this.program.err()).isEqualTo(4);
		assertThat(this.program.report()).hasSize(2);
		assertThat(pipe(BAD_ROW, "apply", "nightly", "--input", "-")).isEqualTo(4);
		assertThat(this.program.out()).startsWith("Already applied by run");
		assertThat(copies()).isEmpty();
	}

	@Test
	void anEmptyStandardInputIsUnusable() throws IOException {
		assertThat(pipe("", "apply", "nightly", "--input", "-")).isEqualTo(2);
		assertThat(this.program.err()).contains("empty");
		assertThat(copies()).isEmpty();
	}

	@Test
	void aRunOfStandardInputIsResumedWithoutIt() throws IOException {
		assertThat(pipe(BAD_ROW, "apply", "nightly", "--input", "-", "--set", "lead-update.max-rejected=0"))
			.isEqualTo(6);
		assertThat(copies()).isEmpty();
		assertThat(pipe("", "resume", "1", "--set", "lead-update.max-rejected=1")).as(this.program.err()).isEqualTo(4);
		assertThat(this.program.report()).hasSize(2);
	}

	private int pipe(String text, String... args) {
		InputStream before = System.in;
		try {
			System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
			return this.program.run(args);
		}
		finally {
			System.setIn(before);
		}
	}

	/** What standard input was copied to. */
	private List<Path> copies() throws IOException {
		try (Stream<Path> files = Files.list(this.home.resolve("reports"))) {
			return files
				.filter((file) -> file.getFileName().toString().startsWith(".") && !file.endsWith(".index.lock"))
				.toList();
		}
	}

}
