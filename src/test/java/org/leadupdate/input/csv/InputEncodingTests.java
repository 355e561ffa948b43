package org.leadupdate.input.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.field.FieldInput;
import org.leadupdate.input.InputException;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class InputEncodingTests {

	private static final String HEADER = "leadID,owner,extendedFields.x\r\n";

	@TempDir
	private Path folder;

	static Stream<Arguments> encodings() {
		return Stream.of(arguments("UTF-8", "", "UTF-8", "Zoë €𝄞"), arguments("UTF-8", "efbbbf", "UTF-8", "Zoë €𝄞"),
				arguments("windows-1252", "efbbbf", "UTF-8", "Zoë €𝄞"),
				arguments("UTF-8", "fffe", "UTF-16LE", "Zoë €𝄞ਊ"), arguments("UTF-8", "feff", "UTF-16BE", "Zoë €𝄞ਊ"),
				arguments("UTF-16", "fffe", "UTF-16LE", "Zoë"), arguments("UTF-16", "", "UTF-16LE", "Zoë"),
				arguments("UTF-16", "", "UTF-16BE", "Zoë"), arguments("UTF-16LE", "", "UTF-16LE", "Zoë 𝄞"),
				arguments("UTF-16BE", "", "UTF-16BE", "Zoë 𝄞"), arguments("UTF-8", "fffe0000", "UTF-32LE", "Zoë 𝄞"),
				arguments("UTF-32", "", "UTF-32LE", "Zoë 𝄞"), arguments("windows-1252", "", "windows-1252", "Zoë €ß"),
				arguments("ISO-8859-15", "", "ISO-8859-15", "Zoë €"), arguments("Shift_JIS", "", "Shift_JIS", "表ソ能ｱ十"),
				arguments("GB18030", "", "GB18030", "中文𝄞ë"), arguments("EUC-KR", "", "EUC-KR", "한국어"),
				arguments("Big5", "", "Big5", "許功蓋"), arguments("ISO-2022-JP", "", "ISO-2022-JP", "日本語"),
				arguments("IBM037", "", "IBM037", "Zoë"));
	}

	@ParameterizedTest(name = "set {0}, mark {1}: {2}")
	@MethodSource("encodings")
	void textIsDecodedAndRestoredByteForByte(String set, String mark, String actual, String text) throws IOException {
		Charset charset = Charset.forName(actual);
		String row = "7,anna,\"" + text + "\"\"" + text + "\"";
		byte[] input = join(HexFormat.of().parseHex(mark), (HEADER + row + "\r\n8,b," + text).getBytes(charset));
		Staged staged = Staged.of(this.folder, input, Staged.encoded(set));
		assertThat(staged.layout().encoding()).isEqualTo(actual);
		assertThat(staged.layout().byteOrderMark()).isEqualTo(!mark.isEmpty());
		assertThat(staged.layout().header()).containsExactly("leadID", "owner", "extendedFields.x");
		assertThat(value(staged.updates().get(0))).isEqualTo(text + "\"" + text);
		assertThat(value(staged.updates().get(1))).isEqualTo(text);
		assertThat(staged.source(0)).isEqualTo(row.getBytes(charset));
		assertThat(staged.source(1)).isEqualTo(("8,b," + text).getBytes(charset));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "UTF-8, ff", "UTF-8, c3", "UTF-8, c080", "UTF-8, eda080", "UTF-8, f4908080", "UTF-8, 41e282",
			"UTF-8, a0", "windows-1252, 81", "windows-1252, 419d42", "US-ASCII, e9", "Shift_JIS, 81",
			"Shift_JIS, 8181ff41", "Shift_JIS, fcfc", "GB18030, 81", "GB18030, ff", "GB18030, 813041", "EUC-JP, 8ea0",
			"Big5, 80", "UTF-16LE, 3dd8", "UTF-16LE, 1edd", "UTF-16LE, 3dd83dd8", "UTF-16BE, d83d", "UTF-16BE, dd1e",
			"UTF-16BE, d83d0041", "UTF-32BE, 00110000", "UTF-32LE, 00d80000", "UTF-32BE, 0000d8000000dc2d",
			"UTF-32LE, 3dd800001edd0000" })
	void invalidBytesRejectOnlyTheirRowAndAreRestoredByteForByte(String encoding, String invalid) throws IOException {
		Charset charset = Charset.forName(encoding);
		byte[] bad = join("7,anna,\"".getBytes(charset), HexFormat.of().parseHex(invalid), "\"".getBytes(charset));
		byte[] alsoBad = join("8,".getBytes(charset), HexFormat.of().parseHex(invalid), ",x".getBytes(charset));
		byte[] end = "\r\n".getBytes(charset);
		byte[] input = join(HEADER.getBytes(charset), bad, end, alsoBad, end, "9,b,c".getBytes(charset));
		Staged staged = Staged.of(this.folder, input, Staged.encoded(encoding));
		List<LeadUpdate> updates = staged.updates();
		assertThat(updates).extracting(LeadUpdate::leadId).containsExactly("7", "8", "9");
		assertThat(updates.get(0).problems())
			.containsExactly(new Problem(ProblemCode.ROW_ENCODING, "extendedFields.x", null,
					"extendedFields.x has bytes that are not valid " + charset + ". Save the file in that encoding."));
		assertThat(updates.get(1).problems()).extracting("field").containsExactly("owner");
		assertThat(updates.get(2).problems()).isEmpty();
		assertThat(staged.source(0)).isEqualTo(bad);
		assertThat(staged.source(1)).isEqualTo(alsoBad);
	}

	@Test
	void aStrayByteAtTheEndOfUtf16IsRestoredToo() throws IOException {
		byte[] input = join((HEADER + "7,a,b").getBytes(StandardCharsets.UTF_16LE), new byte[] { (byte) 0xE9 });
		Staged staged = Staged.of(this.folder, input, Staged.encoded("UTF-16LE"));
		assertThat(staged.update().problems()).extracting("field").containsExactly("extendedFields.x");
		assertThat(staged.source(0))
			.isEqualTo(join("7,a,b".getBytes(StandardCharsets.UTF_16LE), new byte[] { (byte) 0xE9 }));
	}

	@Test
	void allInvalidCellsOfARowAreNamedInOneProblemAndTheLeadIdIsLost() throws IOException {
		byte[] input = "leadID, Owner ,extendedFields.x\nA,A,c\n".replace('A', 'ÿ')
			.getBytes(StandardCharsets.ISO_8859_1);
		Staged staged = Staged.of(this.folder, input, CsvSettings.defaults());
		assertThat(staged.update().leadId()).isEmpty();
		assertThat(staged.update().problems()).extracting("message")
			.containsExactly("leadID, Owner have bytes that are not valid UTF-8. Save the file in that encoding.");
	}

	@Test
	void anInvalidCellOfAnIgnoredColumnCountsButNotOneOfAnEarlierRun() throws IOException {
		byte[] input = "leadID,note,_row\n1,ÿ,\n2,x,ÿ\n".getBytes(StandardCharsets.ISO_8859_1);
		Staged staged = Staged.of(this.folder, input, Staged.mapped(Map.of(), "note"));
		assertThat(staged.updates().get(0).problems()).extracting("field").containsExactly("note");
		assertThat(staged.updates().get(1).problems()).isEmpty();
	}

	@Test
	void theReplacementCharacterItselfIsValid() throws IOException {
		Staged staged = Staged.of(this.folder, HEADER + "7,a,\uFFFD\n");
		assertThat(staged.update().problems()).isEmpty();
		assertThat(value(staged.update())).isEqualTo("\uFFFD");
	}

	@Test
	void aHeaderThatIsNotValidInTheEncodingIsRejected() {
		byte[] input = "leadID,größe\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, input, Staged.ignoringUnknown()))
			.withMessageContaining("line 1: the name of column 2 is not valid UTF-8. Set encoding");
	}

	@Test
	void anEncodingThatCanOnlyBeReadIsRejected() {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> Staged.of(this.folder, new byte[] { 'a' }, Staged.encoded("x-JISAutoDetect")))
			.withMessageContaining("can be read but not written");
	}

	@Test
	void multibyteTextIsDecodedAcrossBufferBoundaries() throws IOException {
		String text = "a表𝄞".repeat(60_000);
		for (String encoding : List.of("UTF-8", "UTF-16LE", "GB18030")) {
			Charset charset = Charset.forName(encoding);
			Staged staged = Staged.of(this.folder, (HEADER + "7,b," + text).getBytes(charset),
					Staged.encoded(encoding));
			assertThat(value(staged.update())).as(encoding).isEqualTo(text);
			assertThat(staged.source(0)).as(encoding).isEqualTo(("7,b," + text).getBytes(charset));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-32LE", "UTF-32BE" })
	void surrogateUnitsOfUtf32AreInvalidAndKeptByteForByte(String encoding) throws IOException {
		ByteBuffer row = ByteBuffer.allocate(28)
			.order(encoding.endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		IntStream.of('7', ',', 'b', ',', 0xD83D, 0xDE00, 0xDC61).forEach(row::putInt);
		byte[] text = join(HEADER.getBytes(Charset.forName(encoding)), row.array());
		Staged staged = Staged.of(this.folder, text, Staged.encoded(encoding));
		assertThat(staged.update().problems()).extracting("code").hasToString("[ROW_ENCODING]");
		assertThat(staged.source(0)).isEqualTo(row.array());
	}

	private static String value(LeadUpdate update) {
		return ((FieldInput.Text) update.fields().get(0).input()).text();
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			bytes.writeBytes(part);
		}
		return bytes.toByteArray();
	}

}
