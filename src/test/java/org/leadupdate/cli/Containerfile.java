package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What the image is built from.
 *
 * @param text the instructions
 */
record Containerfile(String text) {

	static final Path FOLDER = Path.of("src/container");

	static Containerfile read() throws IOException {
		return new Containerfile(Files.readString(FOLDER.resolve("Containerfile")).replace("\\\n", " "));
	}

	/** The user that the program runs as. */
	String user() {
		Matcher user = Pattern.compile("^USER (\\d+):\\1$", Pattern.MULTILINE).matcher(this.text);
		assertThat(user.find()).isTrue();
		return user.group(1);
	}

	/** What is copied from the folder of the archive. */
	List<String> sources() {
		return Pattern.compile("^COPY (?!--from)(.+) \\S+$", Pattern.MULTILINE)
			.matcher(this.text)
			.results()
			.map((copy) -> copy.group(1).strip())
			.flatMap((names) -> Stream.of(names.split("\\s+", -1)))
			.toList();
	}

	/** The variables of the image. */
	List<String> variables() {
		return Pattern.compile("^ENV (.+)$", Pattern.MULTILINE)
			.matcher(this.text)
			.results()
			.flatMap((env) -> Pattern.compile("(\\w+)=").matcher(env.group(1)).results())
			.map((MatchResult name) -> name.group(1))
			.toList();
	}

	/** Checks that a command line is one of the program. */
	static void assertIsCommand(Path home, String... command) {
		JobContextFactory contexts = new JobContextFactory(home.toString(), new SignalStop(), null);
		CommandLine program = new CommandLine(new RootCommand(contexts), new CommandFactory(contexts));
		PositiveNumber.registerIn(program);
		assertThatNoException().isThrownBy(() -> program.parseArgs(command));
	}

	/** Checks that a file is a job definition without an unknown setting. */
	static void assertIsDefinition(Path home, Path file) {
		try {
			Path jobs = Files.createDirectories(home.resolve("jobs"));
			Files.copy(file, jobs.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String job = file.getFileName().toString().replace(".yaml", "");
		JobContextFactory contexts = new JobContextFactory(home.toString(), new SignalStop(), null);
		assertThatNoException().isThrownBy(() -> contexts.openSettings(job, Map.of()).close());
	}

}
