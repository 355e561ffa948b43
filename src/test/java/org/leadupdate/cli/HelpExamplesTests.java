package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The help of each command ends with an example, and the example works. */
class HelpExamplesTests {

	private static final String EXAMPLE = "Example: ./run.sh ";

	/** Their example is about a run that waits for them. */
	private static final Set<String> OF_AN_UNFINISHED_RUN = Set.of("abandon", "resume");

	/** Their example needs an installation as nobody else leaves it. */
	private static final String OF_AN_EMPTY_DATABASE = "seed";

	/** The embedded database refuses it. */
	private static final String OF_A_SERVER = "worker";

	/** One with runs, for all commands that do not mind the others. */
	private static Program shared;

	@TempDir
	private static Path sharedHome;

	@TempDir
	Path home;

	@BeforeAll
	static void run() throws IOException {
		shared = install(sharedHome).seeded();
		run(shared);
	}

	/** The examples are about run 3. */
	private static void run(Program program, String... options) throws IOException {
		program.run("check", "sample");
		program.run("apply", "sample");
		program.apply("sample", "leadID,owner\n50001,nobody\n50004,wei.zhang\n", options);
	}

	static List<String> commands() {
		return Stream.of(RootCommand.class.getAnnotation(Command.class).subcommands())
			.map((command) -> command.getAnnotation(Command.class).name())
			.toList();
	}

	private static Program install(Path home) throws IOException {
		Program program = new Program(home);
		Files.copy(Path.of("jobs/sample.yaml"), home.resolve("jobs/sample.yaml"));
		FileSystemUtils.copyRecursively(Path.of("sample-data"), home.resolve("sample-data"));
		return program;
	}

	private Program installFor(String command) throws IOException {
		if (command.equals(OF_AN_EMPTY_DATABASE)) {
			return install(this.home);
		}
		if (!OF_AN_UNFINISHED_RUN.contains(command)) {
			return shared;
		}
		Program program = install(this.home).seeded();
		run(program, "--set", "lead-update.max-rejected=0");
		return program;
	}

	@ParameterizedTest
	@MethodSource("commands")
	void theExampleOfACommandWorks(String command) throws IOException {
		Program program = installFor(command);
		String example = example(program, command, "--help");
		assertThat(example).startsWith(command);
		int exitCode = program.run(example.split(" ", -1));
		if (command.equals(OF_A_SERVER)) {
			assertThat(program.err()).startsWith("A worker needs a database server").doesNotContain("--workers");
			assertThat(exitCode).isEqualTo(1);
			return;
		}
		assertThat(exitCode).as(program.out() + program.err()).isIn(0, 4);
	}

	@Test
	void theExampleOfTheProgramWorks() throws IOException {
		Program program = install(this.home).seeded();
		assertThat(program.run(example(program, "--help").split(" ", -1))).isEqualTo(4);
	}

	@Test
	void theHelpOfEveryCommandHasTheExitCodes() throws IOException {
		Program program = install(this.home);
		program.run("undo", "--help");
		assertThat(program.out()).contains("Exit codes:", "4   some rows rejected");
	}

	private static String example(Program program, String... help) {
		assertThat(program.run(help)).isZero();
		assertThat(program.err()).isEmpty();
		assertThat(program.out()).startsWith("Usage: run.sh " + ((help.length > 1) ? help[0] + " " : ""));
		String last = program.out().lines().reduce((line, next) -> next).orElse("");
		assertThat(last).startsWith(EXAMPLE);
		return last.substring(EXAMPLE.length());
	}

}
