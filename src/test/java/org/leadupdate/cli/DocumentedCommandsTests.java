package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands of the documents end as the documents say: those in blocks that are marked
 * {@code sh runnable}, in their order, on a new installation.
 */
class DocumentedCommandsTests {

	private static final Pattern COMMAND = Pattern.compile("\\./run\\.sh ?(.*?)(?: +# exit (\\d): .+)?");

	@TempDir
	Path home;

	static List<Document> documents() {
		return Document.all().stream().filter((document) -> !document.blocks("sh runnable").isEmpty()).toList();
	}

	private Program install() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("sample-data"), this.home.resolve("sample-data"));
		Program program = new Program(this.home);
		Files.copy(Path.of("jobs/sample.yaml"), this.home.resolve("jobs/sample.yaml"));
		return program;
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyCommandEndsAsTheDocumentSays(Document document) throws IOException {
		Program program = install();
		assertThat(document.blocks("sh runnable")).flatMap((block) -> block.lines().toList())
			.allSatisfy((line) -> assertEnds(program, line));
	}

	@Test
	void theReadmeShowsWhatTheDemonstrationPrints() throws IOException {
		Program program = install();
		program.run();
		assertThat(anyTime(program.out().replace(this.home.toString(), "…")))
			.isEqualTo(anyTime(Document.of(Path.of("README.md")).section("What you see").blocks("text").get(0)));
	}

	/** What a run of another time and speed would print. */
	private static String anyTime(String printed) {
		return printed.replaceAll("\\d+\\.\\d s", "1.0 s").replaceAll("\\d{8}T\\d{6}Z", "20260101T000000Z");
	}

	private static void assertEnds(Program program, String line) {
		Matcher command = COMMAND.matcher(line);
		assertThat(command.matches()).as(line).isTrue();
		String[] words = command.group(1).isBlank() ? new String[0] : command.group(1).strip().split(" +", -1);
		assertThat(program.run(words)).as(line + "\n" + program.out() + program.err())
			.isEqualTo((command.group(2) != null) ? Integer.parseInt(command.group(2)) : 0);
	}

}
