package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.FieldInput;
import org.leadupdate.input.InputException;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.RequestedField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What ends the header ends the rows. */
class LineEndTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void anyLineEndSeparatesRowsAndCountsAsOneLine(String end) throws IOException {
		String text = String.join(end, "leadID,owner", "1,anna", "", "2,\"b" + end + "b\"", "3,\"carl\"", "4,dora");
		Staged staged = Staged.of(this.folder, text);
		assertThat(staged.places()).containsExactly("1@2", "2@4", "3@6", "4@7");
		assertThat(staged.layout().lineEnd()).isEqualTo(end);
		assertThat(staged.layout().rows()).isEqualTo(4);
		assertThat(staged.sources()).containsExactly("1,anna", "2,\"b" + end + "b\"", "3,\"carl\"", "4,dora");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u001A", "\u001A\u001A\u001A", "\r\n\u001A", "\u001A\n", "\u001A\r\n" })
	void aControlZAfterTheLastRowIsIgnored(String end) throws IOException {
		assertThat(Staged.of(this.folder, "leadID,owner\n1,anna\n" + end).places()).containsExactly("1@2");
		assertThat(Staged.of(this.folder, "leadID\r\n1\r\n" + end).places()).containsExactly("1@2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void aControlZAfterTheLastRowIsIgnoredInUtf16HoweverManyBytesItHas(String encoding) throws IOException {
		String text = "\uFEFFleadID,owner\r\n1,anna\r\n";
		byte[] whole = (text + "\u001A").getBytes(Charset.forName(encoding));
		assertThat(Staged.of(this.folder, whole, CsvSettings.defaults()).places()).containsExactly("1@2");
		byte[] half = Arrays.copyOf(text.getBytes(Charset.forName(encoding)), 2 * text.length() + 1);
		half[half.length - 1] = 0x1A;
		assertThat(Staged.of(this.folder, half, CsvSettings.defaults()).places()).containsExactly("1@2");
	}

	/** Whatever the parser has read of the rows behind it. */
	@Test
	void aControlZBeforeOtherRowsIsTextWhereverABufferEnds() throws IOException {
		for (int length = (1 << 17) - 20; length < (1 << 17) + 4; length++) {
			String text = "leadID,owner\n1," + "x".repeat(length) + "\n\u001A\n2,anna\n\u001A\n";
			assertThat(Staged.of(this.folder, text).places()).as("length %d", length)
				.containsExactly("1@2", "2@3", "3@4");
		}
	}

	@Test
	void aControlZInACellOrBeforeOtherRowsIsText() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,extendedFields.x\n\u001A\n2,x\u001A\n3,\u001A");
		assertThat(staged.sources()).containsExactly("\u001A", "2,x\u001A", "3,\u001A");
	}

	@ParameterizedTest
	@CsvSource({ "LF, CR", "CRLF, CR", "CRLF, LF", "CR, LF" })
	void aLineBreakThatDidNotEndTheHeaderBelongsToItsCell(LineEnd end, LineEnd other) throws IOException {
		String text = "leadID,owner,extendedFields.x|1,,first*second|2,,\"a*b\"|3,,x*|*4,,*|5,,\"z\"*|6,,*"
			.replace("|", characters(end))
			.replace("*", characters(other));
		Staged staged = Staged.of(this.folder, text);
		assertThat(staged.updates()).extracting(LeadUpdate::leadId).containsExactly("1", "2", "3", "4", "5", "6");
		assertThat(staged.updates().get(0).fields()).containsExactly(note("first" + characters(other) + "second"));
		assertThat(staged.updates().get(1).fields()).containsExactly(note("a" + characters(other) + "b"));
	}

	private static RequestedField note(String text) {
		return new RequestedField("x", new FieldInput.Text(text));
	}

	private static String characters(LineEnd end) {
		return switch (end) {
			case LF -> "\n";
			case CR -> "\r";
			default -> "\r\n";
		};
	}

	@Test
	void linesAreCountedAsAnEditorDoes() throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,owner\r\n1,a\r2,b\n\r3,c\n\n\"4\",\"x\n\r\ny\"\r\n5,e");
		assertThat(staged.places()).containsExactly("1@2", "2@8");
		assertThat(staged.layout().lineEnd()).isEqualTo("\r\n");
		assertThat(staged.sources().get(0)).isEqualTo("1,a\r2,b\n\r3,c\n\n\"4\",\"x\n\r\ny\"");
	}

	@ParameterizedTest
	@CsvSource({ "LF, CR", "CRLF, CR", "CR, LF" })
	void onlyTheLineEndOfTheFileCountsALineInACell(LineEnd end, LineEnd other) {
		String text = "leadID,owner|1,\"a|b*c|d\",\"never closed|".replace("|", characters(end))
			.replace("*", characters(other));
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> Staged.of(this.folder, text))
			.withMessageContaining("line 4: a quote opens column 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void anyLineEndCountsALineInTheHeader(String end) {
		String text = "leadID,\"a" + end + "b" + end + "c\",\"never closed" + end;
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> Staged.of(this.folder, text))
			.withMessageContaining("line 3: a quote opens column 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r" })
	void crAndLfEndARowTogetherInEveryFile(String end) throws IOException {
		Staged staged = Staged.of(this.folder, "leadID,owner" + end + "1,a\r\n2,\"b\"\r\n3,c" + end + "4,d\r\n");
		assertThat(staged.places()).containsExactly("1@2", "2@3", "3@4", "4@5");
		assertThat(staged.sources()).containsExactly("1,a", "2,\"b\"", "3,c", "4,d");
	}

}
