package org.leadupdate.input.encoding;

import java.nio.charset.Charset;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeUnitTests {

	private static final HexFormat HEX = HexFormat.of();

	@ParameterizedTest
	@CsvSource({ "UTF-8, ''", "UTF-8, 61c3", "windows-1252, 616263", "UTF-16LE, ''", "UTF-16LE, 61006200",
			"UTF-16BE, 0061", "UTF-32LE, 61000000", "UTF-32BE, 0000006100000062" })
	void aTextOfWholeUnitsStaysAsItIs(String encoding, String text) {
		assertThat(completed(encoding, text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16LE, e9, e9dc", "UTF-16LE, 61000d, 61000ddc", "UTF-16BE, 0061ff, 0061dcff",
			"UTF-32BE, 01, 0000dc01", "UTF-32BE, 00000061010203, 000000610000dc010000dc020000dc03",
			"UTF-32LE, 61000000010a, 6100000001dc00000adc0000" })
	void eachByteLeftOverBecomesALoneSurrogate(String encoding, String text, String completed) {
		assertThat(completed(encoding, text)).isEqualTo(completed);
	}

	private static String completed(String encoding, String text) {
		return HEX.formatHex(CodeUnit.complete(HEX.parseHex(text), Charset.forName(encoding)));
	}

}
