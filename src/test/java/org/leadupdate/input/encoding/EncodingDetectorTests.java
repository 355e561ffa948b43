package org.leadupdate.input.encoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingDetectorTests {

	/** More than is read at a time. */
	private static final String ROWS = "7,anna\n".repeat(20_000);

	@ParameterizedTest
	@ValueSource(strings = { "", "61", "616263646566", "c3a9", "efbbbf61", "efbbbfe9", "fffe6100", "feff0061",
			"0000feff00000061" })
	void whatIsValidUtf8OrHasAMarkIsReadByItself(String bytes) throws IOException {
		assertThat(detect(bytes)).isEqualTo(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "61006200, UTF-16LE", "6100620063006400, UTF-16LE", "00610062, UTF-16BE" })
	void theZerosOfAHeaderTellTheByteOrder(String bytes, String encoding) throws IOException {
		assertThat(detect(bytes)).isEqualTo(Charset.forName(encoding));
	}

	@ParameterizedTest
	@ValueSource(strings = { "610062", "006100", "61000062", "61620063", "00006100", "00616200", "00000061" })
	void otherZerosAreNoSignOfUtf16(String bytes) throws IOException {
		assertThat(detect(bytes)).isEqualTo(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "e9", "61e9", "6161616161e961", "61c3", "e282", "c3a9e961", "7f7fe961" })
	void asManyInvalidBytesAsLettersAreWindows1252(String bytes) throws IOException {
		assertThat(detect(bytes)).isEqualTo(Charset.forName("windows-1252"));
	}

	@Test
	void aDamagedRowAmongOthersWithLettersIsStillUtf8() throws IOException {
		assertThat(detect("c3a9c3a961e961")).isEqualTo(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "81", "8d", "8f", "90", "9d" })
	void noEncodingIsKnownForBytesThatWindows1252LeavesUndefined(String undefined) throws IOException {
		assertThat(detect("61e961" + undefined + "61")).isNull();
		assertThat(detect(undefined + "61")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "80", "82", "8c", "8e", "91", "9c", "9e", "ff" })
	void theirNeighborsAreDefined(String defined) throws IOException {
		assertThat(detect(defined + "61")).isEqualTo(Charset.forName("windows-1252"));
	}

	@Test
	void aSingleLetterInTheLastRowDecides() throws IOException {
		assertThat(detect((ROWS + "8,Zoë").getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
		assertThat(detect((ROWS + "8,Zoë").getBytes(StandardCharsets.ISO_8859_1)))
			.isEqualTo(Charset.forName("windows-1252"));
		assertThat(detect((ROWS + "8,é\u0081\n" + ROWS).getBytes(StandardCharsets.ISO_8859_1))).isNull();
	}

	@Test
	void aLetterMayLieAcrossWhatIsReadAtATime() throws IOException {
		for (int before = 65_530; before <= 65_538; before++) {
			byte[] text = ("a".repeat(before) + "€").getBytes(StandardCharsets.UTF_8);
			assertThat(detect(text)).as("after %d bytes", before).isEqualTo(StandardCharsets.UTF_8);
		}
	}

	private static @Nullable Charset detect(String hex) throws IOException {
		return detect(HexFormat.of().parseHex(hex));
	}

	private static @Nullable Charset detect(byte[] bytes) throws IOException {
		return EncodingDetector.detect(new ByteArrayInputStream(bytes));
	}

}
