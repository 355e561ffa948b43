package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

	/** The embedded database refuses it. */
	private static final String OF_A_SERVER = "worker";

	@TempDir
	Path home;

	static List<String> commands() {
		return Stream.of(RootCommand.class.getAnnotation(Command.class).subcommands())
			.map((command) -> command.getAnnotation(Command.class).name())
			.toList();
	}

	private Program install() throws IOException {
		Program program = new Program(this.home);
		Files.copy(Path.of("jobs/sample.yaml"), this.home.resolve("jobs/sample.yaml"));
		FileSystemUtils.copyRecursively(Path.of("sample-data"), this.home.resolve("sample-data"));
		return program;
	}

	@ParameterizedTest
	@MethodSource("commands")
	void theExampleOfACommandWorks(String command) throws IOException {
		Program program = install();
		if (!command.equals("seed")) {
			program.seeded();
			program.run("check", "sample");
			program.run("apply", "sample");
			if (OF_AN_UNFINISHED_RUN.contains(command)) {
				program.apply("sample", "leadID,owner\n50001,nobody\n50004,wei.zhang\n", "--set",
						"lead-update.max-rejected=0");
			}
			else {
				program.apply("sample", "leadID,owner\n50004,wei.zhang\n");
			}
		}
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
		Program program = install().seeded();
		assertThat(program.run(example(program, "--help").split(" ", -1))).isEqualTo(4);
	}

	@Test
	void theHelpOfEveryCommandHasTheExitCodes() throws IOException {
		Program program = install();
		program.run("undo", "--help");
		assertThat(program.out()).contains("Exit codes:", "4   some rows rejected");
	}

	private static String example(Program program, String... help) {
		program.run(help);
		String last = program.out().lines().reduce((line, next) -> next).orElse("");
		assertThat(last).startsWith(EXAMPLE);
		return last.substring(EXAMPLE.length());
	}

}
