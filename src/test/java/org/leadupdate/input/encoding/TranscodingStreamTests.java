package org.leadupdate.input.encoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From the bytes of an input to {@link LosslessUtf8}, and back. */
class TranscodingStreamTests {

	private static final HexFormat HEX = HexFormat.of();

	@ParameterizedTest
	@CsvSource({ "UTF-16BE, 0000007f0080, 007fc280", "UTF-16BE, 07ff0800, dfbfe0a080",
			"UTF-16BE, d7ffe000ffff, ed9fbfee8080efbfbf", "UTF-16BE, d800dc00dbffdfff, f0908080f48fbfbf",
			"UTF-16LE, 3dd800de, f09f9880", "UTF-32BE, 0001f60000000061, f09f988061", "UTF-32LE, 00f60100, f09f9880",
			"UTF-32BE, 0000d7ff0000e000, ed9fbfee8080", "windows-1252, 8061e9, e282ac61c3a9",
			"Shift_JIS, 955c2c, e8a1a82c", "UTF-16LE, '', ''" })
	void validTextIsUtf8(String encoding, String input, String normal) throws IOException {
		assertThat(normal(encoding, input)).isEqualTo(normal);
		assertThat(restored(encoding, normal)).isEqualTo(input);
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252, 61812c, 61fa812c", "windows-1252, 818d, fa81fa8d",
			"US-ASCII, 80bfc0ff, fa80fabffb80fbbf", "Shift_JIS, 812c, fa812c", "Shift_JIS, 857c61, fa857c61",
			"Shift_JIS, fcfc, fbbcfbbc", "GB18030, ff61, fbbf61", "UTF-32BE, 00110000, f880f891f880f880",
			"UTF-32BE, 0000006101, 61f881", "UTF-16BE, 0061e9, 61fba9" })
	void anInvalidByteIsTwoThatAreNeverUtf8(String encoding, String input, String normal) throws IOException {
		assertThat(normal(encoding, input)).isEqualTo(normal);
		assertThat(restored(encoding, normal)).isEqualTo(input);
		assertThat(LosslessUtf8.decode(HEX.parseHex(normal), 0, normal.length() / 2)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16LE, 3dd82c00, eda0bd2c", "UTF-16BE, d83d002c, eda0bd2c", "UTF-16BE, 0061dfff, 61edbfbf",
			"UTF-16BE, d800d800dc00, eda080f0908080", "UTF-32LE, 3dd8000000de0000, eda0bdedb880",
			"UTF-32BE, 0000d83d0000de00, eda0bdedb880", "UTF-32BE, 000000610000d8000000006200000063, 61eda0806263",
			"UTF-32LE, 00d80000610000, eda080f9a1f880f880" })
	void aLoneSurrogateIsThreeBytesAndWhatFollowsItIsText(String encoding, String input, String normal)
			throws IOException {
		assertThat(normal(encoding, input)).isEqualTo(normal);
		assertThat(restored(encoding, normal)).isEqualTo(input);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-32BE", "GB18030" })
	void aTextMayBeLongerThanWhatIsDecodedAtATime(String encoding) throws IOException {
		String text = "aé€\uD83D\uDE00".repeat(30_000);
		Charset charset = Charset.forName(encoding);
		try (InputStream stream = stream(text.getBytes(charset), encoding)) {
			byte[] normal = stream.readAllBytes();
			assertThat(new String(normal, StandardCharsets.UTF_8)).isEqualTo(text);
			assertThat(LosslessUtf8.restore(normal, charset)).isEqualTo(text.getBytes(charset));
		}
	}

	@Test
	void itCanBeReadByteByByteAndInParts() throws IOException {
		try (InputStream stream = stream("é€ab".getBytes(StandardCharsets.UTF_16LE), "UTF-16LE")) {
			assertThat(stream.read()).isEqualTo(0xC3);
			assertThat(stream.read()).isEqualTo(0xA9);
			byte[] part = new byte[6];
			assertThat(stream.read(part, 1, 4)).isEqualTo(4);
			assertThat(HEX.formatHex(part)).isEqualTo("00e282ac6100");
			assertThat(stream.read(part, 0, 6)).isEqualTo(1);
			assertThat(part[0]).isEqualTo((byte) 'b');
			assertThat(stream.read(part, 0, 6)).isEqualTo(-1);
			assertThat(stream.read()).isEqualTo(-1);
		}
	}

	@Test
	void closingItClosesItsSource() throws IOException {
		AtomicBoolean closed = new AtomicBoolean();
		new TranscodingStream(new ByteArrayInputStream(new byte[0]) {

			@Override
			public void close() {
				closed.set(true);
			}

		}, StandardCharsets.UTF_16LE).close();
		assertThat(closed).isTrue();
	}

	@Test
	void utf8IsItsOwnNormalForm() {
		byte[] invalid = HEX.parseHex("61ff62eda080");
		assertThat(LosslessUtf8.restore(invalid, StandardCharsets.UTF_8)).isEqualTo(invalid);
	}

	@Test
	void aCellIsDecodedWithoutTheBytesAroundIt() {
		byte[] bytes = HEX.parseHex("ff61efbfbdc3a9ff");
		assertThat(LosslessUtf8.decode(bytes, 1, 6)).isEqualTo("a\uFFFDé");
		assertThat(LosslessUtf8.decode(bytes, 0, 6)).isNull();
		assertThat(LosslessUtf8.decode(bytes, 1, 7)).isNull();
	}

	private static String normal(String encoding, String input) throws IOException {
		try (InputStream stream = stream(HEX.parseHex(input), encoding)) {
			ByteArrayOutputStream normal = new ByteArrayOutputStream();
			stream.transferTo(normal);
			return HEX.formatHex(normal.toByteArray());
		}
	}

	private static String restored(String encoding, String normal) {
		return HEX.formatHex(LosslessUtf8.restore(HEX.parseHex(normal), Charset.forName(encoding)));
	}

	private static InputStream stream(byte[] bytes, String encoding) {
		return new TranscodingStream(new ByteArrayInputStream(bytes), Charset.forName(encoding));
	}

}
