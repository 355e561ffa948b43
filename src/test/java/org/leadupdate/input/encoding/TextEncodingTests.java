package org.leadupdate.input.encoding;

import java.nio.charset.Charset;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextEncodingTests {

	@ParameterizedTest
	@CsvSource({ "UTF-16, '', UTF-16BE", "UTF-16, 61, UTF-16BE", "UTF-16, 6100, UTF-16LE", "UTF-16, 0061, UTF-16BE",
			"UTF-32, 61, UTF-32BE", "UTF-32, 61000000, UTF-32LE", "UTF-32, 00000061, UTF-32BE",
			"x-UTF-16LE-BOM, 61, UTF-16LE", "X-UTF-32LE-BOM, 61, UTF-32LE", "X-UTF-32BE-BOM, 61, UTF-32BE" })
	void anEncodingWithoutAByteOrderGetsOneHoweverShortTheText(String configured, String head, String encoding) {
		assertThat(TextEncoding.of(HexFormat.of().parseHex(head), Charset.forName(configured)))
			.isEqualTo(new TextEncoding(Charset.forName(encoding), 0));
	}

}
