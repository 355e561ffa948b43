package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command line that is wrong is answered. */
class UsageErrorsTests {

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					aply sample                  | Unknown command "aply". Did you mean apply?
					xyzzy                        | Unknown command "xyzzy".
					apply                        | Missing required: JOB.
					apply sample other           | Unexpected argument "other".
					apply sample --inptu a.csv   | Unknown option --inptu. Did you mean --input?
					apply sample --set foo       | --set requires KEY=VALUE, but "foo" has no "=".
					apply sample --input         | Missing required: --input FILE.
					undo last                    | RUN must be a whole number of 1 or more, got "last".
					undo 0                       | RUN must be a whole number of 1 or more, got "0".
					resume -1                    | RUN must be a whole number of 1 or more, got "-1".
					abandon 1.5                  | RUN must be a whole number of 1 or more, got "1.5".
					report 9223372036854775808   | RUN must be 9223372036854775807 at most, got "9223372036854775808".
					history 0                    | RUN must be a whole number of 1 or more, got "0".
					history --lead x             | --lead must be a whole number of 1 or more, got "x".
					history --lead 0             | --lead must be a whole number of 1 or more, got "0".
					history --limit x            | --limit must be a whole number of 1 or more, got "x".
					history --limit 0            | --limit must be a whole number of 1 or more, got "0".
					history --limit -1           | --limit must be a whole number of 1 or more, got "-1".
					history --limit 3000000000   | --limit must be 2147483647 at most, got "3000000000".
					worker --threads 200         | --threads must be 64 at most, got "200".
					reassign --limit x           | --limit must be a whole number of 1 or more, got "x".
					reassign --limit 0           | --limit must be a whole number of 1 or more, got "0".
					reassign --limit=-5          | --limit must be a whole number of 1 or more, got "-5".
					purge --older-than 90x       | --older-than must be an age: days, such as 90d, weeks (13w) or hours (12h), got "90x".
					changes 1 --format xml       | --format must be jsonl or csv, got "xml".
					changes 1 --since-row -1     | --since-row must be a whole number of 1 or more, got "-1".
					history --since yesterday    | --since must be a day, such as 2026-03-01, or an age, such as 30d or 12h, got "yesterday".
					reassign --from wei.zhang    | Missing required: --to USER.
					""")
	void anErrorIsExplainedWithAHintToTheHelp(String line, String sentence) throws IOException {
		Program program = new Program(this.home);
		assertThat(program.run(line.split(" "))).isOne();
		assertThat(program.out()).isEmpty();
		assertThat(program.err().lines()).hasSize(2).first().isEqualTo(sentence);
		assertThat(program.err().lines()).last().asString().matches("See \"\\./run\\.sh( \\w+)? --help\"\\.");
	}

	@Test
	void aReassignmentNeedsAJobDefinitionOnce() throws IOException {
		Program program = new Program(this.home).seeded().job("plain", "").job("other", "");
		String[] shares = { "--from", "wei.zhang", "--to", "priya.nair", "--check" };
		assertThat(program.run(with(shares, "reassign"))).isOne();
		assertThat(program.err()).contains("Specify one of other, plain: reassign JOB --from USER");
		assertThat(program.run(with(shares, "reassign", "plain", "--job", "other"))).isOne();
		assertThat(program.run(with(shares, "reassign", "plain"))).as(program.err()).isZero();
		assertThat(program.run(with(shares, "reassign", "--job", "plain"))).as(program.err()).isZero();
	}

	private static String[] with(String[] last, String... first) {
		return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
	}

	@Test
	void aSettingWithoutANameIsNamed() throws IOException {
		Program program = new Program(this.home).job("plain", "");
		assertThat(program.run("apply", "plain", "--set", "=5")).isOne();
		assertThat(program.err()).contains("there is nothing before the \"=\"");
	}

}
