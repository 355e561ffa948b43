package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputLayout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Excel's first line {@code sep=;}. */
class SepLineTests {

	@TempDir
	private Path folder;

	static Stream<Arguments> lines() {
		return Stream.of(arguments("sep=;", ';', "\r\n"), arguments("sep=,", ',', "\n"),
				arguments("sep=\t", '\t', "\r\n"), arguments("sep=|", '|', "\n"), arguments("SEP=;", ';', "\r"),
				arguments("\"sep=;\"", ';', "\r\n"), arguments("\"sep=,\"", ',', "\n"));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void itNamesTheDelimiterOfWhatFollows(String line, char delimiter, String lineEnd) throws IOException {
		String text = String.join(lineEnd, line, "leadID" + delimiter + "owner", "1" + delimiter + "anna",
				"2" + delimiter + "ben", "");
		Staged staged = Staged.of(this.folder, text);
		assertThat(staged.layout().delimiter()).isEqualTo(delimiter);
		assertThat(staged.layout().header()).containsExactly("leadID", "owner");
		assertThat(staged.layout().lineEnd()).isEqualTo(lineEnd);
		assertThat(staged.sources()).containsExactly("1" + delimiter + "anna", "2" + delimiter + "ben");
		assertThat(staged.places()).containsExactly("1@3", "2@4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" })
	void itMayFollowAByteOrderMark(String encoding) throws IOException {
		byte[] text = "\uFEFFsep=;\r\nleadID;owner\r\n7;Jürgen\r\n".getBytes(Charset.forName(encoding));
		Staged staged = Staged.of(this.folder, text, CsvSettings.defaults());
		assertThat(staged.layout().byteOrderMark()).isTrue();
		assertThat(staged.sources()).containsExactly("7;Jürgen");
		assertThat(staged.places()).containsExactly("1@3");
	}

	@Test
	void itDecidesWhereTheHeaderIsAmbiguous() throws IOException {
		Staged staged = Staged.of(this.folder, "sep=;\nleadID;extendedFields.a,leadID,b,c\n7;x\n");
		assertThat(staged.layout().header()).containsExactly("leadID", "extendedFields.a,leadID,b,c");
	}

	@Test
	void theDelimiterThatIsSetTakesPrecedence() throws IOException {
		Staged staged = Staged.of(this.folder, "sep=;\nleadID,owner\n7,anna\n", Staged.delimited(','));
		assertThat(staged.sources()).containsExactly("7,anna");
		assertThat(staged.places()).containsExactly("1@3");
	}

	@Test
	void rejectedRowsAreReadAgainWithoutIt() throws IOException {
		InputLayout layout = Staged.of(this.folder, "sep=|\nleadID|extendedFields.a,b\n7|x\n").layout();
		String rejected = String.join("|", layout.header()) + "|" + String.join("|", InputLayout.ADDED)
				+ "\n7|x|1|3|FIELD_UNKNOWN||a||A message, with commas, and more, and more, and more.\n";
		assertThat(Staged.of(this.folder, rejected).sources()).containsExactly("7|x");
	}

	@Test
	void withoutAHeaderBehindItTheInputIsEmpty() {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> Staged.of(this.folder, "sep=;\r\n"))
			.withMessageContaining("is empty: it needs a header line with a leadID column.");
	}

	@Test
	void itIsTheFirstLineOrNone() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, "\nsep=;\nleadID;owner\n7;anna\n"))
			.withMessageContaining("line 2: ");
	}

}
