package org.leadupdate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What shells complete, asked of real ones. */
class CompletionCommandTests {

	/** As bash does when somebody presses tab. */
	private static final String BASH = """
			source "$1"; shift
			COMP_WORDS=(./run.sh "$@"); COMP_CWORD=$#
			complete -p run.sh >/dev/null && _complete_run
			printf '%s\\n' "${COMPREPLY[@]}"
			""";

	/** The same, and what zsh has no function for outside of its line editor. */
	private static final String ZSH = """
			autoload -U +X compinit && compinit -u -D
			source "$1"; shift
			print -r -- "${_comps[run.sh]}"
			""";

	@TempDir
	Path home;

	private Path script;

	@BeforeEach
	void print() throws IOException {
		Program program = new Program(this.home).job("nightly", "").job("weekly-rota", "");
		Files.writeString(this.home.resolve("jobs/$(touch hacked).yaml"), "");
		assertThat(program.run("completion")).isZero();
		assertThat(program.err()).isEmpty();
		this.script = Files.writeString(this.home.resolve("completion"), program.out());
	}

	@ParameterizedTest
	@CsvSource({ "hist, history", "apply ni, nightly", "apply we, weekly-rota", "undo --c, --check",
			"history --job ni, nightly", "history --ht, --html", "history --si, --since", "changes --format c, csv",
			"changes --format j, jsonl" })
	void bashCompletesCommandsOptionsAndJobs(String words, String completed) throws Exception {
		assertThat(shell("/bin/bash", BASH, words.split(" ", -1)).lines()).contains(completed);
	}

	@Test
	void zshReadsTheSameScript() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/bin/zsh")), "There is no zsh: apt-get install zsh");
		assertThat(shell("/bin/zsh", ZSH)).contains("_complete_run");
	}

	@Test
	void aNameThatAShellWouldReadIsLeftOut() throws IOException {
		assertThat(this.script).content().doesNotContain("hacked");
	}

	private String shell(String shell, String code, String... words) throws IOException, InterruptedException {
		String[] command = new String[5 + words.length];
		System.arraycopy(new String[] { shell, "-c", code, shell, this.script.toString() }, 0, command, 0, 5);
		System.arraycopy(words, 0, command, 5, words.length);
		Process process = new ProcessBuilder(command).directory(this.home.toFile()).redirectErrorStream(true).start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(printed).isZero();
		return printed;
	}

}
