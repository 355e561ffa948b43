package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages for invalid settings. */
class SettingErrorsTests {

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			invalid-fields=foo      | use reject or warn.
			already-applied=maybe   | use skip or again.
			overwrite.owner=perhaps | use always or if-blank or never.
			overwrite=perhaps       | use always, if-blank or never, or one of them for each of
			encoding=foo            | use the name of a character encoding, such as UTF-8
			rows=2-                 | use a range of data rows, such as 1-100.
			threads=x               | use a whole number, such as 1000.
			validate-first=maybe    | use true or false.
			progress-interval=x     | use a time, such as 10s or 5m.
			max-input-bytes=much    | use a size, such as 500MB or 8GB.
			max-input-bytes=0       | must be more than nothing
			time-zone=Mars          | use a time zone, such as UTC or Europe/Berlin.
			columns=x               | set one of them, such as lead-update.columns.NAME.
			notify.webhook.headers=hunter2 | is a secret
			columns.owner=          | columns.owner is empty. Set it to a header of the input
			columns.nope=A          | columns.nope maps an unknown column
			org=                    | lead-update.org is empty (on the command line).
			org=0                   | lead-update.org is 0. Give a number above zero.
			updated-by=-1           | lead-update.updated-by is -1. Give a number above zero.
			""")
	void anInvalidValueIsExplained(String setting, String sentence) throws IOException {
		Program program = new Program(this.home).seeded().job("plain", "");
		assertThat(program.apply("plain", "leadID,owner\n50001,priya.nair\n", "--set", "lead-update." + setting))
			.isOne();
		assertThat(program.err().lines()).singleElement().asString().contains(sentence).doesNotContain("org.", "java.");
		assertThat(program.runs()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rows: 10      | use a range of data rows, such as 1-100.
			encoding: 5   | use the name of a character encoding
			time-zone: 5  | use a time zone, such as UTC
			""")
	void aPlainNumberInAJobDefinitionIsReportedLikeAnyOther(String setting, String sentence) throws IOException {
		Program program = new Program(this.home).seeded().job("plain", setting);
		assertThat(program.apply("plain", "leadID,owner\n50001,priya.nair\n")).isOne();
		assertThat(program.err()).contains(sentence).doesNotContain("org.", "java.");
	}

	@Test
	void theValueOfWhatIsAGroupIsNotRepeated() throws IOException {
		Program program = new Program(this.home).seeded()
			.job("plain", "notify.webhook.url: http://127.0.0.1:1\nnotify.webhook.headers: Bearer hunter2");
		assertThat(program.apply("plain", "leadID,owner\n50001,priya.nair\n")).isOne();
		assertThat(program.err()).contains("headers", "is a group of settings").doesNotContain("hunter2");
	}

	@Test
	void theLineOfAJobDefinitionIsNamed() throws IOException {
		Program program = new Program(this.home).seeded().job("plain", "invalid-fields: foo");
		assertThat(program.apply("plain", "leadID,owner\n50001,priya.nair\n")).isOne();
		assertThat(program.err()).contains("(plain.yaml, line 4)");
		assertThat(program.runs()).isZero();
	}

}
