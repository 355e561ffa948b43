package org.leadupdate.dialect.mysql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpaqueJsonTests {

	@ParameterizedTest
	@ValueSource(strings = { "1.50", "-0.00", "123456789012345678901", "1.234567890123456789", "\"10:11:12.000000\"",
			"\"-838:59:59.000000\"", "\"2026-01-02 10:11:12.500000\"", "\"base64:type15:YWJj\"", "[1, 2.50]",
			"{\"a\": {\"b\": 2.50}}" })
	void whatNoJsonTextMakesIsTold(String json) {
		assertThat(OpaqueJson.isIn(json)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1.0", "0.0", "-1.5e-10", "1e30", "18446744073709551615", "true", "null",
			"\"2026-01-02\"", "\"10:11:12\"", "\"2026-01-02T10:11:12Z\"", "\"1.50\"", "\"base64\"", "{\"1.50\": 1}",
			"[]" })
	void whatJsonTextMakesIsNot(String json) {
		assertThat(OpaqueJson.isIn(json)).isFalse();
	}

}
